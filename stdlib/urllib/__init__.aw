"""Addresses of the web: urllib.parse takes them apart; nothing is fetched here."""
