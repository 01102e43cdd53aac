"""Words and tables the stages read: data modules, each naming its source and licence."""
