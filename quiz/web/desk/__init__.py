"""The curator's desk: the bank by status, an item with its evidence, the decisions."""
