"""Home of concurrent.futures."""
