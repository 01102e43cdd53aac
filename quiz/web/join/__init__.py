"""A quiz alone: start, question, reveal, results."""
