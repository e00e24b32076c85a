# Makes base/unicode_names_data.c: the names of all characters of Unicode 14, for base/unicode_names.c.
# Input, in this order: DerivedAge.txt, UnicodeData.txt, NameAliases.txt. Runs with any awk.

# Appends a name as numbers of its words; the last one is marked by 32768.
function add(name,    words, count, i) {
    count = split(name, words, " ")
    for (i = 1; i <= count; i++) {
        if (!(words[i] in known)) {
            known[words[i]] = word_count
            word_text[word_count++] = words[i]
        }
        units[unit_count++] = known[words[i]] + (i == count ? 32768 : 0)
    }
}

BEGIN {
    FS = ";"
    word_count = unit_count = run_count = alias_count = newer_count = 0
}

FILENAME ~ /DerivedAge/ {
    sub(/#.*/, "")
    if ($0 !~ /;/)
        next
    gsub(/ /, "")
    if ($2 + 0 > 14) {
        split($1, ends, /\.\./)
        newer_from[newer_count] = number(ends[1])
        newer_to[newer_count++] = number(ends[2] == "" ? ends[1] : ends[2])
    }
    next
}

FILENAME ~ /UnicodeData/ {
    code = number($1)
    if ($2 ~ /^</ || is_newer(code))
        next
    if (run_count && run_first[run_count - 1] + run_length[run_count - 1] == code) {
        run_length[run_count - 1]++
    } else {
        run_first[run_count] = code
        run_length[run_count++] = 1
    }
    add($2)
    next
}

FILENAME ~ /NameAliases/ {
    sub(/#.*/, "")
    if ($0 !~ /;/ || is_newer(number($1)))
        next
    alias_code[alias_count++] = number($1)
    add($2)
}

END {
    if (word_count >= 32768)
        exit 1
    print "/* Made by cmake/unicode_names.awk. */"
    print "#include \"base/unicode_names_data.h\"\n"
    print "const char aw_unicode_words[] = \"\""
    for (i = 0; i < word_count; i++)
        print "    \"" word_text[i] "\\0\""
    print "    ;\nconst uint32_t aw_unicode_word_count = " word_count + 0 ";"
    print "const uint16_t aw_unicode_units[] = {"
    for (i = 0; i < unit_count; i++)
        printf "%d,%s", units[i], i % 16 == 15 ? "\n" : " "
    print "0};\nconst AwUnicodeRun aw_unicode_runs[] = {"
    for (i = 0; i < run_count; i++)
        print "    {" run_first[i] ", " run_length[i] "},"
    print "    {0, 0}};\nconst uint32_t aw_unicode_alias_codes[] = {"
    for (i = 0; i < alias_count; i++)
        print "    " alias_code[i] ","
    print "    0};\nconst uint32_t aw_unicode_alias_count = " alias_count + 0 ";"
}
