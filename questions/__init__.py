"""From articles to multiple-choice questions, each with the sentence that proves its answer."""
