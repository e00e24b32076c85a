/* error_chapter.c: writes docs/errors.md from base/diagnostics.def (compiled in) and cli/explanations.def. */
#include "base/buffer.h"
#include "base/diag.h"

#include <stdio.h>
#include <string.h>

static const char before[] =
    "# Errors\n"
    "\n"
    "Made from `base/diagnostics.def` and `cli/explanations.def` by `./dev docs`; do not edit.\n"
    "\n"
    "The sentences are CPython's, so what one reads here helps there too. A `…` stands for a name, "
    "a character or a number.\n"
    "The first part has what is wrong with a program before it runs; `aw check FILE` looks for "
    "that alone, and `aw explain AW301`\n"
    "says on the terminal what this chapter says of one error. The second part has what Aw adds "
    "below exceptions while a program runs.\n";

/* By the hundreds of the codes. */
static const char *const parts[] = {
    NULL,
    "Text and tokens",
    "Grammar",
    "Names and places",
    "What Aw does not have yet",
    "Too much for one function",
};

static void print_program(const char *title, const char *program)
{
    printf("%s\n\n", title);
    while (*program) {
        size_t length = strcspn(program, "\n");
        printf("%s%.*s\n", length ? "    " : "", (int)length, program);
        program += length + (program[length] != 0);
    }
    putchar('\n');
}

static void print_diagnostic(AwDiagId id)
{
    AwDiagExample example = aw_diag_example(id);
    AwBuffer sentence = {0};
    aw_diag_sentence(id, &sentence);
    printf("#### %s `%s: %s`\n\n", aw_diag_code(id), aw_diag_kind_name(aw_diag_kind(id)),
           aw_buffer_text(&sentence));
    aw_buffer_deinit(&sentence);
    if (example.why)
        printf("%s\n\n", example.why);
    if (aw_diag_help(id))
        printf("Help: %s\n\n", aw_diag_help(id));
    if (example.why) {
        print_program("Wrong:", example.wrong);
        print_program("Right:", example.right);
    }
}

/* ---- exceptions ---- */

static const struct {
    const char *type, *message, *note, *help;
} explanations[] = {
#define EXPLAIN(type, message, check, note, help) {#type, message, note, help},
#include "cli/explanations.def"
#undef EXPLAIN
};

static const char *class_name(const char *type)
{
    static const struct {
        const char *type, *name;
    } names[] = {
#define AW_EXCEPTION(type, name, base, doc) {#type, name},
#include "vm/objects/exceptions.def"
#undef AW_EXCEPTION
        {"invalid_state_error", "asyncio.InvalidStateError"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].type, type) == 0)
            return names[i].name;
    return type;
}

/* What stands for the gaps of a row: an instance, as it might come. */
static void print_filled(const char *text)
{
    static const char *const gaps[][2] = {
        {"{call}", "fetch()"}, {"{name}", "name"}, {"{line}", "7"}, {"{first}", "8"},
        {"{1}", "…"},          {"{2}", "…"},       {"{3}", "…"},
    };
    while (*text) {
        size_t i = 0;
        while (i < sizeof gaps / sizeof *gaps && strncmp(text, gaps[i][0], strlen(gaps[i][0])) != 0)
            i++;
        if (i < sizeof gaps / sizeof *gaps) {
            fputs(gaps[i][1], stdout);
            text += strlen(gaps[i][0]);
        } else {
            putchar(*text++);
        }
    }
}

static void print_explanation(size_t i)
{
    bool again = i > 0 && strcmp(explanations[i].message, explanations[i - 1].message) == 0 &&
                 strcmp(explanations[i].type, explanations[i - 1].type) == 0;
    if (!again) {
        printf("### `%s: ", class_name(explanations[i].type));
        for (const char *c = explanations[i].message; *c; c++)
            fputs(*c == '*' ? "…" : (char[]){*c, 0}, stdout);
        fputs("`\n\n", stdout);
    }
    fputs("* ", stdout);
    if (explanations[i].note)
        print_filled(explanations[i].note);
    if (explanations[i].help) {
        fputs(explanations[i].note ? "\n  Help: " : "Help: ", stdout);
        print_filled(explanations[i].help);
    }
    bool last = i + 1 == sizeof explanations / sizeof *explanations ||
                strcmp(explanations[i].message, explanations[i + 1].message) != 0 ||
                strcmp(explanations[i].type, explanations[i + 1].type) != 0;
    fputs(last ? "\n\n" : "\n", stdout);
}

int main(void)
{
    int part = 0;
    fputs(before, stdout);
    puts("\n## Before a program runs\n");
    for (int hundreds = 1; hundreds < (int)(sizeof parts / sizeof *parts); hundreds++)
        for (int i = 0; i < AW_DIAG_COUNT; i++) {
            if (aw_diag_code((AwDiagId)i)[2] - '0' != hundreds)
                continue;
            if (part != hundreds)
                printf("### %s\n\n", parts[part = hundreds]);
            print_diagnostic((AwDiagId)i);
        }
    puts("## While a program runs\n");
    for (size_t i = 0; i < sizeof explanations / sizeof *explanations; i++)
        print_explanation(i);
    return ferror(stdout) ? 1 : 0;
}
