// Empty: start and end of the interpreter; taken off the time of each row.
