# What the scripts that read the Unicode database share: numbers, and which characters came after version 14.

function number(hex,    i, n) {
    n = 0
    for (i = 1; i <= length(hex); i++)
        n = n * 16 + index("0123456789ABCDEF", substr(hex, i, 1)) - 1
    return n
}

# What came after version 14 is left out, as in CPython 3.11.
function is_newer(code,    i) {
    for (i = 0; i < newer_count; i++)
        if (code >= newer_from[i] && code <= newer_to[i])
            return 1
    return 0
}
