"""What tells browsers and workers that something changed; it knows sessions by name and version."""
