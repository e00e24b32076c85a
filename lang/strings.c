/* String literals: escapes, adjacent literals, f-strings.

   An f-string is one token; its fields are found here and parsed as texts of their own. The
   rules for where a field ends are those of CPython 3.11 (no backslash, no comment, no quote of
   the kind that encloses the string), and so are the sentences. CPython's place for most errors is
   behind the string; that is what SyntaxError gets, while the report marks the spot itself. */
#include "lang/strings.h"

#include "base/utf8.h"
#include "lang/escape.h"
#include "lang/parse_field.h"

#include <string.h>

enum { MAX_SPEC_DEPTH = 2 };

/* What was made so far of a run of literals or of a format spec: finished nodes and open text. */
typedef struct Pieces {
    AwNodes *values;
    AwBuffer text;
    bool surrogates;
} Pieces;

typedef struct Literal {
    AwBuilder *b;
    const AwToken *first; /* the run of tokens: the span of every node made here */
    const AwToken *last;
    const AwToken *token; /* the literal at hand */
    const char *body;     /* between its quotes */
    const char *end;
    bool raw;
    bool bytes;
    bool format;
    const char *known; /* a place in the token whose line and column are known */
    uint32_t known_line;
    uint32_t known_col;
} Literal;

/* ---- places and errors --------------------------------------------------------------------- */

/* Line and column of `at`; cheap when the places asked for go forward. */
static AwSpan place(Literal *literal, const char *at, const char *behind)
{
    if (at < literal->known) {
        literal->known = literal->token->text;
        literal->known_line = literal->token->span.line;
        literal->known_col = literal->token->span.col;
    }
    for (; literal->known < at; literal->known++) {
        literal->known_col++;
        if (*literal->known == '\n') {
            literal->known_line++;
            literal->known_col = 0;
        }
    }
    uint32_t line = literal->known_line, col = literal->known_col;
    return (AwSpan){line, col, line, col + (uint32_t)(behind - at)};
}

/* CPython's place for what is wrong in a literal is the token behind the literals. */
static AwSpan behind_literals(const Literal *literal)
{
    return (literal->last + 1)->span;
}

static bool refuse(Literal *literal, AwDiag *diag, AwSpan focus)
{
    diag->focus = focus;
    aw_build_refuse(literal->b);
    return false;
}

static bool fail(Literal *literal, AwDiagId id, const char *at)
{
    const char *behind = at;
    if (at < literal->end && *at != '\n')
        behind += aw_utf8_width((unsigned char)*at);
    AwDiag *diag = aw_diag_add(literal->b->diags, id, behind_literals(literal), *at);
    return refuse(literal, diag, place(literal, at, behind));
}

/* The closing bracket at `at` does not fit, or none does and `at` is the opening one. */
static bool fail_bracket(Literal *literal, AwDiagId id, const char *at, char first, char second)
{
    AwDiag *diag = aw_diag_add(literal->b->diags, id, behind_literals(literal), first, second);
    return refuse(literal, diag, place(literal, at, at + 1));
}

/* ---- text ---------------------------------------------------------------------------------- */

/* CPython counts in a text in which each character beyond ASCII was written as \UXXXXXXXX. */
static unsigned escape_position(const char *text, size_t offset)
{
    size_t chars = aw_utf8_count(text, offset);
    size_t ascii = 0;
    for (size_t i = 0; i < offset; i++)
        ascii += (unsigned char)text[i] < 0x80;
    return (unsigned)(ascii + (chars - ascii) * 10);
}

static bool fail_escape(Literal *literal, const char *text, const AwEscapeError *error)
{
    AwDiagnostics *diags = literal->b->diags;
    AwSpan span = behind_literals(literal);
    unsigned start = escape_position(text, error->start);
    unsigned end = escape_position(text, error->end);
    AwDiag *diag;
    if (literal->bytes)
        diag = aw_diag_add(diags, AW_DIAG_BYTES_ESCAPE, span, start);
    else if (error->reason)
        diag = aw_diag_add(diags, AW_DIAG_UNICODE_ESCAPE, span, start, end, error->reason);
    else
        diag = aw_diag_add(diags, AW_DIAG_NAMED_ESCAPE_NOT_YET, span);
    return refuse(literal, diag, place(literal, text + error->start, text + error->end + 1));
}

/* CPython's place for it is the whole literal. */
static void warn_escape(const Literal *literal, const char *backslash)
{
    AwSpan span = literal->token->span;
    AwDiagnostics *diags = literal->b->diags;
    bool octal = backslash[1] >= '0' && backslash[1] <= '7';
    AwDiag *diag = octal ? aw_diag_warn(diags, AW_DIAG_OCTAL_ESCAPE, span, backslash + 1)
                         : aw_diag_warn(diags, AW_DIAG_UNKNOWN_ESCAPE, span, backslash[1]);
    if (span.end_line == span.line)
        return;
    /* Of a literal over several lines CPython shows the beginning. */
    size_t length = strcspn(literal->token->text, "\n");
    const char *start = literal->token->text - span.col;
    diag->text = aw_arena_copy(diags->arena, start, span.col + length);
}

static bool add_text(Literal *literal, Pieces *pieces, const char *text, const char *end)
{
    size_t length = (size_t)(end - text);
    AwEscapeError error;
    const char *unknown = NULL;
    if (literal->raw || !memchr(text, '\\', length)) {
        aw_buffer_append(&pieces->text, text, length);
        return true;
    }
    bool good = literal->bytes
                    ? aw_escape_decode_bytes(text, length, &pieces->text, &error, &unknown)
                    : aw_escape_decode_str(text, length, &pieces->text, &pieces->surrogates, &error,
                                           &unknown);
    if (unknown)
        warn_escape(literal, unknown);
    return good || fail_escape(literal, text, &error);
}

static AwNode *make_constant(Literal *literal, Pieces *pieces, AwSpan span)
{
    AwBuilder *b = literal->b;
    AwNode *node = aw_build_node(b, AST_CONSTANT, literal->first, literal->last);
    node->span = span;
    node->constant = (AwConstant){
        .kind = literal->bytes ? AW_CONSTANT_BYTES : AW_CONSTANT_STR,
        .surrogates = pieces->surrogates,
        .u_prefix = (literal->first->text[0] | 0x20) == 'u',
        .length = (uint32_t)pieces->text.length,
        .text = aw_arena_copy(b->arena, aw_buffer_text(&pieces->text), pieces->text.length),
    };
    pieces->surrogates = false;
    aw_buffer_clear(&pieces->text);
    return node;
}

/* The text read so far becomes a value, if there is any. */
static void flush_text(Literal *literal, Pieces *pieces, AwSpan span)
{
    if (pieces->text.length)
        pieces->values =
            aw_build_push(literal->b, pieces->values, make_constant(literal, pieces, span));
}

/* The place of nearly every node made here: all the literals that stand side by side. */
static AwSpan whole_span(const Literal *literal)
{
    return aw_span_join(literal->first->span, literal->last->span);
}

/* ---- fields of f-strings ------------------------------------------------------------------- */

static bool parse_pieces(Literal *literal, const char **at, Pieces *pieces, unsigned depth);

/* Behind the closing quote of a string in a field, or where a backslash stands in it; NULL when it
   is not closed. */
static const char *skip_quotes(const Literal *literal, const char *at)
{
    char quote = *at;
    bool triple = literal->end - at >= 3 && at[1] == quote && at[2] == quote;
    for (at += triple ? 3 : 1; at < literal->end; at++) {
        if (*at == '\\')
            return at;
        if (*at == quote && !triple)
            return at + 1;
        if (literal->end - at >= 3 && at[0] == quote && at[1] == quote && at[2] == quote)
            return at + 3;
    }
    return NULL;
}

static bool is_pair(char opening, char closing)
{
    return (opening == '(' && closing == ')') || (opening == '[' && closing == ']') ||
           (opening == '{' && closing == '}');
}

/* One character of a field's expression that is outside of quotes and no quote itself. True in
   *done when the expression ends before it. */
static bool scan_expression_char(Literal *literal, const char **at, char *brackets, unsigned *depth,
                                 bool *done)
{
    char c = **at;
    char next = *at + 1 < literal->end ? (*at)[1] : '\0';
    if (c == '#')
        return fail(literal, AW_DIAG_FIELD_COMMENT, *at);
    if (c == '(' || c == '[' || c == '{') {
        if (*depth == AW_TOKEN_MAX_LEVEL)
            return fail(literal, AW_DIAG_FIELD_TOO_MANY_PARENTHESES, *at);
        brackets[(*depth)++] = c;
    } else if (*depth == 0 && strchr("!=<>", c) && next == '=') {
        (*at)++;
    } else if (*depth == 0 && strchr("!:}=", c)) {
        *done = true;
        return true;
    } else if (c == ')' || c == ']' || c == '}') {
        if (*depth == 0)
            return fail(literal, AW_DIAG_FIELD_UNMATCHED, *at);
        if (!is_pair(brackets[--*depth], c))
            return fail_bracket(literal, AW_DIAG_FIELD_MISMATCHED, *at, **at, brackets[*depth]);
    }
    (*at)++;
    return true;
}

/* Moves `at` from the first character of a field's expression behind its last. */
static bool scan_expression(Literal *literal, const char **at)
{
    char brackets[AW_TOKEN_MAX_LEVEL];
    unsigned depth = 0;
    const char *opened = *at;
    for (bool done = false; *at < literal->end && !done;) {
        if (**at == '\\')
            return fail(literal, AW_DIAG_FIELD_BACKSLASH, *at);
        if (**at == '\'' || **at == '"') {
            const char *behind = skip_quotes(literal, *at);
            if (!behind)
                return fail(literal, AW_DIAG_FIELD_UNTERMINATED, *at);
            *at = behind; /* the loop finds a backslash */
        } else {
            if (depth == 0)
                opened = *at;
            if (!scan_expression_char(literal, at, brackets, &depth, &done))
                return false;
        }
    }
    if (depth)
        return fail_bracket(literal, AW_DIAG_FIELD_UNMATCHED, opened, brackets[depth - 1], 0);
    return *at < literal->end || fail(literal, AW_DIAG_FIELD_EXPECTING_BRACE, *at);
}

/* By how much CPython 3.11 shifts columns in a field: not at all right if there are line ends. */
static uint32_t cpython_shift(const Literal *literal, const char *start)
{
    const char *text = literal->token->text;
    const char *brace = start - 1;
    const char *line = brace;
    while (line > text && line[-1] != '\n')
        line--;
    uint32_t cols = (uint32_t)(brace - line);
    size_t blanks = strspn(start, " \t\f");
    if (start[blanks] == '\n')
        cols = 0;
    return line > text ? cols : literal->token->span.col + cols;
}

static AwNode *parse_expression(Literal *literal, const char *start, const char *end)
{
    size_t length = (size_t)(end - start);
    if (strspn(start, " \t\n\f") >= length) {
        bool named = *end == '!' || *end == ':' || *end == '=';
        AwDiagId id = named ? AW_DIAG_FIELD_EXPRESSION_REQUIRED : AW_DIAG_FIELD_EMPTY;
        fail(literal, id, end);
        return NULL;
    }
    AwSpan span = place(literal, start, start);
    AwField field = {start, (uint32_t)length, span.line, span.col, cpython_shift(literal, start)};
    return aw_parse_field(literal->b, &field);
}

/* The `=` of {x=}: all from the brace to behind the blanks that follow it becomes text. */
static bool parse_debug_text(Literal *literal, const char **at, const char *start, Pieces *pieces)
{
    ++*at;
    while (*at < literal->end && **at && strchr(" \t\n\f\r\v", **at))
        ++*at;
    aw_buffer_append(&pieces->text, start, (size_t)(*at - start));
    return *at < literal->end || fail(literal, AW_DIAG_FIELD_EXPECTING_BRACE, *at);
}

static bool parse_conversion(Literal *literal, const char **at, int *conversion)
{
    ++*at;
    if (*at == literal->end)
        return fail(literal, AW_DIAG_FIELD_EXPECTING_BRACE, *at);
    *conversion = **at;
    if (*conversion != 's' && *conversion != 'r' && *conversion != 'a')
        return fail(literal, AW_DIAG_FIELD_CONVERSION, *at);
    ++*at;
    return *at < literal->end || fail(literal, AW_DIAG_FIELD_EXPECTING_BRACE, *at);
}

static AwNode *parse_spec(Literal *literal, const char **at, unsigned depth)
{
    AwBuilder *b = literal->b;
    Pieces pieces = {.values = aw_build_none(b).nodes};
    ++*at;
    bool good = *at < literal->end || fail(literal, AW_DIAG_FIELD_EXPECTING_BRACE, *at);
    good = good && parse_pieces(literal, at, &pieces, depth + 1);
    AwNode *node = NULL;
    if (good) {
        /* CPython gives the end of a spec the place of its one literal. */
        flush_text(literal, &pieces, literal->token->span);
        node = aw_build_node(b, AST_JOINED_STR, literal->token, literal->token);
        node->children = pieces.values;
        aw_build_adopt_all(b, node, pieces.values);
    }
    aw_buffer_deinit(&pieces.text);
    return node;
}

/* A field, from its opening brace to behind its closing one. */
static bool parse_field(Literal *literal, const char **at, Pieces *pieces, unsigned depth)
{
    if (depth >= MAX_SPEC_DEPTH)
        return fail(literal, AW_DIAG_FIELD_NESTED, *at);
    const char *start = ++*at;
    if (!scan_expression(literal, at))
        return false;
    AwNode *value = parse_expression(literal, start, *at);
    if (!value)
        return false;
    int conversion = -1;
    AwNode *spec = NULL;
    bool debug = **at == '=';
    if (debug && !parse_debug_text(literal, at, start, pieces))
        return false;
    if (**at == '!' && !parse_conversion(literal, at, &conversion))
        return false;
    if (**at == ':' && !(spec = parse_spec(literal, at, depth)))
        return false;
    if (*at == literal->end || **at != '}')
        return fail(literal, AW_DIAG_FIELD_EXPECTING_BRACE, *at);
    ++*at;
    flush_text(literal, pieces, whole_span(literal));
    AwNode *node = aw_build_node(literal->b, AST_FORMATTED_VALUE, literal->first, literal->last);
    node->formatted_value.value = value;
    node->formatted_value.spec = spec;
    node->formatted_value.conversion = debug && !spec && conversion < 0 ? 'r' : conversion;
    aw_build_adopt(literal->b, node, value);
    aw_build_adopt(literal->b, node, spec);
    pieces->values = aw_build_push(literal->b, pieces->values, node);
    return true;
}

/* Where the text ends that begins at `at`: before a brace, or at the end. Backslashes protect
   nothing but the braces of \N{...}. */
static const char *find_brace(const Literal *literal, const char *at)
{
    for (; at < literal->end && *at != '{' && *at != '}'; at++) {
        if (*at != '\\' || literal->raw || at + 1 == literal->end)
            continue;
        if (*++at == 'N' && at + 1 < literal->end && at[1] == '{') {
            while (at + 1 < literal->end && *at != '}')
                at++;
        } else if (*at == '{' || *at == '}') {
            at--; /* the brace counts, though a backslash stands before it */
            if (at[1] == '{' || at[1] == '}')
                return at + 1;
        }
    }
    return at;
}

/* Text and fields up to the end of the literal, or in a format spec up to the closing brace. */
static bool parse_pieces(Literal *literal, const char **at, Pieces *pieces, unsigned depth)
{
    while (*at < literal->end) {
        const char *brace = find_brace(literal, *at);
        const char *text = *at;
        *at = brace;
        bool doubled = depth == 0 && brace + 1 < literal->end && brace[0] == brace[1];
        if (depth == 0 && brace < literal->end && *brace == '}' && !doubled)
            return fail(literal, AW_DIAG_FIELD_SINGLE_BRACE, brace);
        if (!add_text(literal, pieces, text, brace + doubled))
            return false;
        if (brace == literal->end)
            return true;
        if (doubled) {
            *at = brace + 2;
        } else if (*brace == '}') {
            return true; /* the end of a format spec */
        } else if (!parse_field(literal, at, pieces, depth)) {
            return false;
        }
    }
    return true;
}

/* ---- literals ------------------------------------------------------------------------------ */

static void open_literal(Literal *literal, const AwToken *token)
{
    const char *at = token->text;
    literal->token = token;
    literal->raw = literal->bytes = literal->format = false;
    for (; *at != '\'' && *at != '"'; at++) {
        char prefix = (char)(*at | 0x20);
        literal->raw |= prefix == 'r';
        literal->bytes |= prefix == 'b';
        literal->format |= prefix == 'f';
    }
    bool triple =
        token->length >= (size_t)(at - token->text) + 6 && at[1] == at[0] && at[2] == at[0];
    literal->body = at + (triple ? 3 : 1);
    literal->end = token->text + token->length - (triple ? 3 : 1);
    literal->known = token->text;
    literal->known_line = token->span.line;
    literal->known_col = token->span.col;
}

static bool parse_literal(Literal *literal, Pieces *pieces)
{
    size_t length = (size_t)(literal->end - literal->body);
    if (literal->bytes && !aw_utf8_is_ascii(literal->body, length)) {
        aw_diag_add(literal->b->diags, AW_DIAG_BYTES_NOT_ASCII, literal->token->span);
        aw_build_refuse(literal->b);
        return false;
    }
    const char *at = literal->body;
    if (literal->format)
        return parse_pieces(literal, &at, pieces, 0);
    return add_text(literal, pieces, at, literal->end);
}

AwNode *aw_strings_parse(AwBuilder *b, const AwToken *first, const AwToken *last)
{
    Literal literal = {.b = b, .first = first, .last = last};
    Pieces pieces = {.values = aw_build_none(b).nodes};
    bool any_bytes = false;
    bool any_format = false;
    for (const AwToken *token = first; token <= last; token++) {
        open_literal(&literal, token);
        if (!literal.format && !parse_literal(&literal, &pieces))
            break;
        if (token != first && literal.bytes != any_bytes) {
            /* CPython's place is the token behind the literals. */
            aw_diag_add(b->diags, AW_DIAG_MIXED_BYTES, (last + 1)->span);
            aw_build_refuse(b);
            break;
        }
        if (literal.format && !parse_literal(&literal, &pieces))
            break;
        any_bytes = literal.bytes;
        any_format |= literal.format;
    }
    AwNode *node;
    if (any_format) {
        flush_text(&literal, &pieces, whole_span(&literal));
        node = aw_build_node(b, AST_JOINED_STR, first, last);
        node->children = pieces.values;
        aw_build_adopt_all(b, node, pieces.values);
    } else {
        node = make_constant(&literal, &pieces, whole_span(&literal));
    }
    aw_buffer_deinit(&pieces.text);
    return node;
}
