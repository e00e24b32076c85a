# raise SystemExit does what sys.exit does.
# status: 6
# no-stderr: Traceback
print("leaving")  # expect: leaving
raise SystemExit(6)
