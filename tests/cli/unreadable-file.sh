# A file that may not be read.
. "${0%/*}/helpers"

echo 'print("never")' > secret.aw
chmod 000 secret.aw
if [ -r secret.aw ]; then
    echo "skipped: this user may read everything"
    exit 77
fi
run secret.aw </dev/null
status_is 2
out_is
err_has secret.aw
err_has "Permission denied"

finish
