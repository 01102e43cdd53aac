"""Pubproof: timed quizzes and quiz nights played with proven questions."""
