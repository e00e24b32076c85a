# Makes base/unicode_database_data.c: what the Unicode database, version 14, says of characters, for base/unicode_database.h.
# Input, in this order: DerivedAge.txt, EastAsianWidth.txt, UnicodeData.txt; or nothing. Runs with any awk.

# Characters [first, last] have the record of this text.
function add(first, last, record) {
    if (!(record in known)) {
        known[record] = record_count
        record_text[record_count++] = record
    }
    if (run_count && run_last[run_count - 1] == first - 1 && run_record[run_count - 1] == known[record]) {
        run_last[run_count - 1] = last
        return
    }
    run_first[run_count] = first
    run_last[run_count] = last
    run_record[run_count++] = known[record]
}

BEGIN {
    FS = ";"
    record_count = run_count = width_count = newer_count = mapping_count = number_count = 0
}

FILENAME ~ /DerivedAge/ {
    sub(/#.*/, "")
    if ($0 !~ /;/)
        next
    gsub(/ /, "")
    if ($2 + 0 <= 14)
        next
    split($1, ends, /\.\./)
    newer_from[newer_count] = number(ends[1])
    newer_to[newer_count++] = number(ends[2] == "" ? ends[1] : ends[2])
    next
}

FILENAME ~ /EastAsianWidth/ {
    sub(/#.*/, "")
    gsub(/ /, "")
    if ($0 !~ /;/)
        next
    split($1, ends, /\.\./)
    first = number(ends[1])
    last = number(ends[2] == "" ? ends[1] : ends[2])
    if (width_count && width_last[width_count - 1] == first - 1 && width_text[width_count - 1] == $2) {
        width_last[width_count - 1] = last
        next
    }
    width_first[width_count] = first
    width_last[width_count] = last
    width_text[width_count++] = $2
    next
}

FILENAME ~ /UnicodeData/ {
    code = number($1)
    if ($2 ~ /, First>/) {
        range_first = code
        next
    }
    first = $2 ~ /, Last>/ ? range_first : code
    if (is_newer(first))
        next
    add(first, code, sprintf("\"%s\", \"%s\", %d, %d", $3, $5, $4, $10 == "Y"))
    if ($6 != "") {
        mapping_code[mapping_count] = code
        mapping_text[mapping_count++] = $6
    }
    if ($9 != "") {
        number_code[number_count] = code
        number_text[number_count++] = sprintf("\"%s\", %d, %d", $9, $7 == "" ? -1 : $7, $8 == "" ? -1 : $8)
    }
}

END {
    print "/* Made by cmake/unicode_database.awk. */"
    print "#include \"base/unicode_database.h\"\n"
    print "const AwUnicodeRecord aw_unicode_records[] = {"
    for (i = 0; i < record_count; i++)
        printf "    {%s},\n", record_text[i]
    print "    {\"Cn\", \"\", 0, 0},\n};"
    print "const AwUnicodeRecordRun aw_unicode_record_runs[] = {"
    for (i = 0; i < run_count; i++)
        printf "    {%d, %d, %d},\n", run_first[i], run_last[i], run_record[i]
    print "    {0, 0, 0},\n};"
    printf "const uint32_t aw_unicode_record_run_count = %d;\n", run_count
    print "const AwUnicodeWidth aw_unicode_widths[] = {"
    for (i = 0; i < width_count; i++)
        printf "    {%d, %d, \"%s\"},\n", width_first[i], width_last[i], width_text[i]
    print "    {0, 0, \"N\"},\n};"
    printf "const uint32_t aw_unicode_width_count = %d;\n", width_count
    print "const AwUnicodeMapping aw_unicode_mappings[] = {"
    for (i = 0; i < mapping_count; i++)
        printf "    {%d, \"%s\"},\n", mapping_code[i], mapping_text[i]
    print "    {0, \"\"},\n};"
    printf "const uint32_t aw_unicode_mapping_count = %d;\n", mapping_count
    print "const AwUnicodeNumber aw_unicode_numbers[] = {"
    for (i = 0; i < number_count; i++)
        printf "    {%d, %s},\n", number_code[i], number_text[i]
    print "    {0, \"\", 0, 0},\n};"
    printf "const uint32_t aw_unicode_number_count = %d;\n", number_count
}
