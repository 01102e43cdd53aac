"""What a host does: quizzes, rooms, results."""
