"""The measurements behind docs/PERFORMANCE.md: ratios against a bare yardstick in the same run."""
