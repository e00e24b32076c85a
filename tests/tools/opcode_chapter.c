/* opcode_chapter.c: writes docs/opcodes.md from vm/opcodes.def: opcode_chapter FILE.def > FILE.md.
 *
 * It reads the table as text, not as macros, because the comments between the rows are the headings of the chapter. The test
 * docs/opcodes-chapter compares what it writes with the file in docs/.
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { LINE_SIZE = 1024, FIELDS = 7 };

static const char *const before =
    "# The instructions\n"
    "\n"
    "Made from `vm/opcodes.def` by `./dev docs`; do not edit. `aw dis FILE` shows the instructions "
    "of a program.\n"
    "\n"
    "An instruction has 64 bits: a 16-bit opcode and the operands `a`, `b`, `c` of 16 bits each; "
    "some take `b` and `c`\n"
    "together as one signed number of 32 bits. `R[a]` is slot `a` of the running function, `K[b]` "
    "its constant `b`. Where the column\n"
    "*2nd word* says something, a second word (`EXT`) holds that operand. *Operands* are those of "
    "the table: `W` a slot\n"
    "that is written, `R` read, `RW` both, `W2` and `W3` two and three slots from there on, `RN` "
    "the first of several that are\n"
    "read, `K` and `k32` a constant, `i32` a number, `j32` and `J` a jump relative to the next "
    "instruction, `S` an inline cache with its\n"
    "name, `N` a number, `F` flags. *Marks*: `C` may call code of the program or raise; `T` the "
    "next instruction is not\n"
    "reached from here; `Q` never raises.\n";

static char *trim(char *text)
{
    while (*text == ' ')
        text++;
    size_t length = strlen(text);
    while (length && (text[length - 1] == ' ' || text[length - 1] == '\n'))
        text[--length] = 0;
    return text;
}

/* Splits `AW_OP(name, a, b, c, x, flags, "sentence")` into its fields, in place. */
static bool split_row(char *row, char *fields[FIELDS])
{
    row += strlen("AW_OP(");
    for (int i = 0; i < FIELDS - 1; i++) {
        char *comma = strchr(row, ',');
        if (!comma)
            return false;
        *comma = 0;
        fields[i] = trim(row);
        row = comma + 1;
    }
    char *first = strchr(row, '"'), *last = strrchr(row, '"');
    if (!first || first == last)
        return false;
    *last = 0;
    fields[FIELDS - 1] = first + 1;
    return true;
}

/* The sentence of a row: `|` would end the cell of a Markdown table, and the table writes \" for quotes. */
static void write_sentence(const char *text)
{
    for (; *text; text++) {
        if (*text == '|')
            putchar('\\');
        if (*text != '\\' || text[1] != '"')
            putchar(*text);
    }
}

static void write_row(char *fields[FIELDS])
{
    bool any = false;
    printf("| `%s` |", fields[0]);
    for (int i = 1; i <= 3; i++) {
        if (strcmp(fields[i], "-") == 0)
            continue;
        printf(" %s", fields[i]);
        any = true;
    }
    printf("%s | %s | %s | ", any ? "" : " ", strcmp(fields[4], "-") == 0 ? "" : fields[4],
           fields[5]);
    write_sentence(fields[6]);
    puts(" |");
}

/* A comment on a line of its own: what stands before its first colon or semicolon is the heading, the whole a sentence. */
static void write_heading(char *comment)
{
    char *end = strstr(comment, "*/");
    if (end)
        *end = 0;
    char *text = trim(comment + 2);
    size_t title = strcspn(text, ":;");
    char *rest = text[title] ? trim(text + title + 1) : "";
    printf("\n## %c%.*s\n\n", toupper(text[0]), (int)title - 1, text + 1);
    if (*rest)
        printf("%c%s.\n\n", toupper(*rest), rest + 1);
    puts("| instruction | operands | 2nd word | marks | what it does |\n|---|---|---|---|---|");
}

int main(int argc, char **argv)
{
    char line[LINE_SIZE], *fields[FIELDS];
    FILE *table = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (!table) {
        fputs("usage: opcode_chapter vm/opcodes.def > docs/opcodes.md\n", stderr);
        return 2;
    }
    fputs(before, stdout);
    bool in_essay = true;
    for (int number = 1; fgets(line, sizeof line, table); number++) {
        if (in_essay) {
            in_essay = !strstr(line, "*/");
        } else if (strncmp(line, "AW_OP(", 6) == 0) {
            if (!split_row(line, fields)) {
                fprintf(stderr, "%s:%d: not a row\n", argv[1], number);
                return 1;
            }
            write_row(fields);
        } else if (strncmp(line, "/* ", 3) == 0 &&
                   line[3] != ' ') { /* not the names of the columns */
            write_heading(line);
        }
    }
    fclose(table);
    return ferror(stdout) ? 1 : 0;
}
