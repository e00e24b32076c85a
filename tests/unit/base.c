/* The base layer: arena, buffer, UTF-8, source texts, diagnostics. */
#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "base/source.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned failed;

#define EXPECT(condition)                                                                          \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            printf("%s:%d: %s\n", __FILE__, __LINE__, #condition);                                 \
            failed++;                                                                              \
        }                                                                                          \
    } while (0)

static void test_arena(void)
{
    AwArena arena;
    aw_arena_init(&arena);
    for (size_t size = 0; size < 5000; size += 7) {
        char *memory = aw_arena_alloc_zero(&arena, size);
        EXPECT((uintptr_t)memory % _Alignof(max_align_t) == 0);
        for (size_t i = 0; i < size; i++)
            EXPECT(memory[i] == 0);
        memset(memory, 1, size);
    }
    char *large = aw_arena_alloc(&arena, 3000000);
    large[0] = large[2999999] = 'x';
    EXPECT(strcmp(aw_arena_copy(&arena, "abc", 2), "ab") == 0);
    aw_arena_deinit(&arena);
    EXPECT(arena.used == 0);
}

static void test_buffer(void)
{
    AwBuffer buffer = {0};
    EXPECT(strcmp(aw_buffer_text(&buffer), "") == 0);
    aw_buffer_append_text(&buffer, "ab");
    aw_buffer_append_format(&buffer, "%d", 123456);
    aw_buffer_append_repeat(&buffer, '-', 3);
    aw_buffer_append_codepoint(&buffer, 0x20AC);
    EXPECT(strcmp(aw_buffer_text(&buffer), "ab123456---\xE2\x82\xAC") == 0);
    size_t length;
    for (int i = 0; i < 10000; i++)
        aw_buffer_append_byte(&buffer, 'x');
    char *text = aw_buffer_take(&buffer, &length);
    EXPECT(length == 10014 && text[10013] == 'x' && text[10014] == '\0');
    EXPECT(buffer.length == 0);
    aw_buffer_append(&buffer, text, length);
    EXPECT(buffer.length == length);
    aw_buffer_deinit(&buffer);
    free(text);
}

static const struct {
    const char *text;
    size_t start, end;
    const char *reason; /* NULL: well-formed */
} utf8_cases[] = {
    {"", 0, 0, NULL},
    {"plain ASCII, longer than a word", 0, 0, NULL},
    {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", 0, 0, NULL},
    {"abc\xFF", 3, 4, "invalid start byte"},
    {"\x80", 0, 1, "invalid start byte"},
    {"\xC0\x80", 0, 1, "invalid start byte"},
    {"\xF5\x80\x80\x80", 0, 1, "invalid start byte"},
    {"a\xC3", 1, 2, "unexpected end of data"},
    {"a\xE2\x82", 1, 3, "unexpected end of data"},
    {"\xE2\x82z", 0, 2, "invalid continuation byte"},
    {"\xE2z", 0, 1, "invalid continuation byte"},
    {"\xE0\x80\x80", 0, 1, "invalid continuation byte"},
    {"\xED\xA0\x80", 0, 1, "invalid continuation byte"},
    {"\xF0\x80\x80\x80", 0, 1, "invalid continuation byte"},
    {"\xF4\x90\x80\x80", 0, 1, "invalid continuation byte"},
    {"\xF0\x9F\x98z", 0, 3, "invalid continuation byte"},
};

static void test_utf8(void)
{
    for (size_t i = 0; i < sizeof utf8_cases / sizeof *utf8_cases; i++) {
        AwUtf8Error error = {0};
        const char *text = utf8_cases[i].text;
        bool good = aw_utf8_validate(text, strlen(text), &error);
        EXPECT(good == !utf8_cases[i].reason);
        if (good)
            continue;
        EXPECT(error.start == utf8_cases[i].start && error.end == utf8_cases[i].end);
        EXPECT(strcmp(error.reason, utf8_cases[i].reason) == 0);
    }
    for (uint32_t c = 0; c < 0x110000; c += c < 0x3000 ? 1 : 977) {
        char bytes[AW_UTF8_MAX];
        unsigned width = aw_utf8_encode(c, bytes), read;
        EXPECT(aw_utf8_decode(bytes, &read) == c && read == width);
        EXPECT(aw_utf8_width((unsigned char)bytes[0]) == width);
    }
    EXPECT(aw_utf8_count("a\xC3\xA9z", 4) == 3);
    EXPECT(aw_utf8_offset("a\xC3\xA9z", 4, 2) == 3);
    EXPECT(aw_utf8_offset("a\xC3\xA9z", 4, 9) == 4);
    EXPECT(aw_utf8_is_ascii("0123456789", 10) && !aw_utf8_is_ascii("012345678\xC3\xA9", 11));
}

static void test_source(void)
{
    size_t length;
    AwSource *source = aw_source_new("name",
                                     "\xEF\xBB\xBF"
                                     "a\r\nb\xC3\xA9\rc",
                                     11);
    EXPECT(source->bom && strcmp(source->text, "a\nb\xC3\xA9\nc") == 0 && source->length == 7);
    EXPECT(aw_source_line_count(source) == 3);
    const char *line = aw_source_line(source, 2, &length);
    EXPECT(length == 3 && memcmp(line, "b\xC3\xA9", 3) == 0);
    EXPECT(aw_source_line(source, 0, &length) == NULL && length == 0);
    EXPECT(aw_source_line(source, 4, &length) == NULL);
    EXPECT(aw_source_char_col(source, 2, 3) == 2 && aw_source_char_col(source, 2, 5) == 4);
    aw_source_free(source);
    source = aw_source_new("empty", "", 0);
    EXPECT(aw_source_line_count(source) == 1);
    aw_source_free(source);
}

static void expect_report(const char *text, AwSpan span, const char *expected)
{
    AwArena arena;
    AwDiagnostics diags;
    AwBuffer out = {0};
    aw_arena_init(&arena);
    AwSource *source = aw_source_new("f.aw", text, strlen(text));
    aw_diag_init(&diags, &arena, source);
    AwDiag *diag = aw_diag_add(&diags, AW_DIAG_EXPECTED, span, ":");
    aw_diag_render(&diags, diag, &out);
    if (strcmp(aw_buffer_text(&out), expected) != 0) {
        printf("expected:\n%ssaid:\n%s", expected, out.data);
        failed++;
    }
    aw_buffer_deinit(&out);
    aw_source_free(source);
    aw_arena_deinit(&arena);
}

static void test_report(void)
{
    expect_report("x\n  if y z\n", (AwSpan){2, 7, 2, 8},
                  "  File \"f.aw\", line 2\n    if y z\n         ^\nSyntaxError: expected ':'\n");
    expect_report("\t\xC3\xA9 = abc  \n", (AwSpan){1, 6, 1, 9},
                  "  File \"f.aw\", line 1\n    \xC3\xA9 = abc\n        ^^^\n"
                  "SyntaxError: expected ':'\n");
    expect_report("f(a,\n  b)\n", (AwSpan){1, 2, 2, 3},
                  "  File \"f.aw\", line 1\n    f(a,\n      ^^\nSyntaxError: expected ':'\n");
    expect_report("x\n", (AwSpan){0}, "SyntaxError: expected ':'\n");
    expect_report("x y\n", (AwSpan){1, AW_SPAN_BEFORE, 0, 0},
                  "  File \"f.aw\", line 1\n    x y\nSyntaxError: expected ':'\n");
}

int main(void)
{
    test_arena();
    test_buffer();
    test_utf8();
    test_source();
    test_report();
    return failed != 0;
}
