/* Layout: the lexer's raw tokens become lines and blocks (NEWLINE, INDENT, DEDENT).

   The rules are those of The Python Language Reference, sections 2.1.5 to 2.1.9. A line's
   indentation is measured twice, with tabs that fill up to a multiple of 8 and with tabs of
   width 1; both must agree on what is deeper, else the use of tabs is inconsistent. */
#include "lang/layout.h"

#include "base/memory.h"
#include "lang/lexer.h"

#include <stdlib.h>

typedef struct Indent {
    uint32_t col;
    uint32_t alt_col;
    bool of_match; /* the block of a match statement: its lines begin with `case` */
} Indent;

typedef struct Layout {
    AwLexer lexer;
    AwTokens *tokens;
    const char *text;
    Indent indents[AW_TOKEN_MAX_INDENT];
    uint32_t depth;      /* indents in use, above the implied first one */
    uint32_t statement;  /* index of the first token of the line at hand */
    bool line_is_match;  /* it is the head of a match statement */
    bool open_statement; /* the line at hand has tokens */
    bool is_field;       /* the text is an expression of an f-string */
} Layout;

static AwToken *add_token(AwTokens *tokens)
{
    if (tokens->count == tokens->capacity) {
        tokens->capacity = tokens->capacity ? tokens->capacity * 2 : 64;
        tokens->items = aw_memory_realloc(tokens->items, tokens->capacity * sizeof(AwToken));
    }
    AwToken *token = &tokens->items[tokens->count++];
    *token = (AwToken){.level = (uint8_t)tokens->level};
    return token;
}

/* A token without text, at the lexer's place. */
static AwToken *add_mark(Layout *layout, int type)
{
    AwLexer *lexer = &layout->lexer;
    AwToken *token = add_token(layout->tokens);
    uint32_t col = aw_lexer_col(lexer, lexer->cursor);
    token->type = (uint8_t)type;
    token->text = lexer->cursor;
    token->span = (AwSpan){lexer->line, col, lexer->line, col};
    return token;
}

/* An error in the indentation of the line at hand; CPython's place is the line's start or end. */
static void fail(Layout *layout, AwDiagId id)
{
    AwLexer *lexer = &layout->lexer;
    const char *at = lexer->cursor;
    while (id == AW_DIAG_UNINDENT_MISMATCH && at < lexer->end && *at != '\n')
        at++;
    uint32_t col = id == AW_DIAG_UNINDENT_MISMATCH ? aw_lexer_col(lexer, at) : 0;
    aw_lexer_fail(lexer, add_token(layout->tokens), at, id);
    layout->tokens->error->span.col = col;
    layout->tokens->urgent = false;
}

/* Marks at the end of the text count to its last line, behind the line end. */
static AwToken *add_end_mark(Layout *layout, int type)
{
    AwLexer *lexer = &layout->lexer;
    AwToken *token = add_mark(layout, type);
    const char *start = lexer->line_start;
    if (lexer->cursor > start || lexer->line == lexer->first_line) {
        token->span.col = ++token->span.end_col;
        return token;
    }
    do
        start--;
    while (start > layout->text && start[-1] != '\n');
    uint32_t col = (uint32_t)(lexer->line_start - start);
    token->span = (AwSpan){lexer->line - 1, col, lexer->line - 1, col};
    return token;
}

/* ---- brackets ------------------------------------------------------------------------------ */

static bool open_bracket(Layout *layout, AwToken *token)
{
    AwTokens *tokens = layout->tokens;
    if (tokens->level == AW_TOKEN_MAX_LEVEL) {
        aw_lexer_fail(&layout->lexer, token, token->text + 1, AW_DIAG_TOO_MANY_PARENTHESES);
        return false;
    }
    tokens->brackets[tokens->level++] = (AwBracket){*token->text, token->span};
    token->level = (uint8_t)tokens->level;
    return true;
}

static bool close_bracket(Layout *layout, AwToken *token)
{
    AwTokens *tokens = layout->tokens;
    char closing = *token->text;
    const char *behind = token->text + 1;
    if (tokens->level == 0) {
        aw_lexer_fail(&layout->lexer, token, behind, AW_DIAG_UNMATCHED, closing);
        return false;
    }
    AwBracket opening = tokens->brackets[--tokens->level];
    token->level = (uint8_t)tokens->level;
    char wanted = opening.kind == '(' ? ')' : opening.kind == '[' ? ']' : '}';
    if (closing == wanted)
        return true;
    if (opening.span.line == token->span.line) {
        aw_lexer_fail(&layout->lexer, token, behind, AW_DIAG_MISMATCHED, closing, opening.kind);
        return false;
    }
    aw_lexer_fail(&layout->lexer, token, behind, AW_DIAG_MISMATCHED_LINE, closing, opening.kind,
                  (unsigned)opening.span.line);
    aw_diag_note(layout->lexer.diags, tokens->error, opening.span, "it was opened here");
    return false;
}

/* ---- soft keywords ------------------------------------------------------------------------- */

/* Called at the end of a line. A line that starts with the name `match`, ends with a colon and
   has something between cannot be anything but the head of a match statement; a name `case` that
   starts a line of its block is the keyword. */
static void mark_soft_keyword(Layout *layout)
{
    AwTokens *tokens = layout->tokens;
    uint32_t length = tokens->count - layout->statement;
    AwToken *first = &tokens->items[layout->statement];
    layout->line_is_match = false;
    if (length == 0 || first->type != TOK_NAME)
        return;
    if (layout->depth && layout->indents[layout->depth - 1].of_match) {
        if (aw_token_is(first, "case", 4))
            first->soft = TOK_CASE;
    } else if (length > 2 && tokens->items[tokens->count - 1].type == TOK_COLON &&
               aw_token_is(first, "match", 5)) {
        first->soft = TOK_MATCH;
        layout->line_is_match = true;
    }
}

/* ---- indentation --------------------------------------------------------------------------- */

static bool fail_tabs(Layout *layout)
{
    fail(layout, AW_DIAG_INCONSISTENT_TABS);
    return false;
}

static bool indent(Layout *layout, Indent to)
{
    uint32_t alt_col = layout->depth ? layout->indents[layout->depth - 1].alt_col : 0;
    if (layout->depth + 1 >= AW_TOKEN_MAX_INDENT) {
        fail(layout, AW_DIAG_TOO_MANY_INDENTS);
        return false;
    }
    if (to.alt_col <= alt_col)
        return fail_tabs(layout);
    to.of_match = layout->line_is_match;
    layout->indents[layout->depth++] = to;
    add_mark(layout, TOK_INDENT);
    return true;
}

static bool dedent(Layout *layout, Indent to)
{
    uint32_t depth = layout->depth;
    while (depth && to.col < layout->indents[depth - 1].col)
        depth--;
    if (to.col != (depth ? layout->indents[depth - 1].col : 0)) {
        fail(layout, AW_DIAG_UNINDENT_MISMATCH);
        return false;
    }
    if (to.alt_col != (depth ? layout->indents[depth - 1].alt_col : 0))
        return fail_tabs(layout);
    bool at_end = layout->lexer.cursor == layout->lexer.end;
    for (; layout->depth > depth; layout->depth--)
        at_end ? add_end_mark(layout, TOK_DEDENT) : add_mark(layout, TOK_DEDENT);
    return true;
}

/* Reads the blanks that begin a line. A joined line counts with the indentation of its first
   piece. */
static bool measure(Layout *layout, Indent *at)
{
    AwLexer *lexer = &layout->lexer;
    uint32_t joined = 0;
    *at = (Indent){0};
    for (;; lexer->cursor++) {
        char c = *lexer->cursor;
        if (c == ' ') {
            at->col++;
            at->alt_col++;
        } else if (c == '\t') {
            at->col = (at->col / 8 + 1) * 8;
            at->alt_col++;
        } else if (c == '\f') {
            at->col = at->alt_col = 0;
        } else if (c == '\\') {
            joined = joined ? joined : at->col;
            lexer->cursor++;
            AwToken *token = add_token(layout->tokens);
            if (!aw_lexer_join_line(lexer, token))
                return false;
            layout->tokens->count--;
            lexer->cursor--;
        } else {
            break;
        }
    }
    if (joined)
        at->col = at->alt_col = joined;
    return true;
}

/* At the beginning of a line outside of brackets; false on an error. */
static bool begin_line(Layout *layout)
{
    AwLexer *lexer = &layout->lexer;
    Indent at;
    if (!measure(layout, &at))
        return false;
    if (*lexer->cursor == '#' || *lexer->cursor == '\n')
        return true;
    if (lexer->cursor == lexer->end)
        at = (Indent){0};
    uint32_t col = layout->depth ? layout->indents[layout->depth - 1].col : 0;
    uint32_t alt_col = layout->depth ? layout->indents[layout->depth - 1].alt_col : 0;
    bool fits = true;
    if (at.col == col)
        fits = at.alt_col == alt_col || fail_tabs(layout);
    else if (at.col > col)
        fits = indent(layout, at);
    else
        fits = dedent(layout, at);
    layout->line_is_match = false;
    layout->statement = layout->tokens->count;
    return fits;
}

static void end_line(Layout *layout)
{
    mark_soft_keyword(layout);
    layout->open_statement = false;
}

/* ---- the whole text ------------------------------------------------------------------------ */

static void finish(Layout *layout)
{
    for (; layout->depth; layout->depth--)
        add_end_mark(layout, TOK_DEDENT);
    add_end_mark(layout, TOK_END);
}

/* The text ended inside brackets. */
static void fail_unclosed(Layout *layout, AwToken *token)
{
    AwTokens *tokens = layout->tokens;
    const AwBracket *bracket = &tokens->brackets[tokens->level - 1];
    aw_lexer_fail(&layout->lexer, token, layout->lexer.cursor, AW_DIAG_NEVER_CLOSED, bracket->kind);
    tokens->error->span = (AwSpan){bracket->span.line, bracket->span.col, 0, 0};
    tokens->urgent = false;
    tokens->cut_off = true;
}

/* The closing bracket that is not in the text. */
static void finish_field(Layout *layout, AwToken *token)
{
    token->type = TOK_RPAR;
    token->text = ")";
    token->length = 1;
    token->span.end_col++;
    token->level = 0;
    layout->tokens->level = 0;
    add_mark(layout, TOK_NEWLINE);
    add_mark(layout, TOK_END);
}

/* One raw token and what it means for the layout; false at the end or on an error. */
static bool step(Layout *layout)
{
    AwTokens *tokens = layout->tokens;
    AwToken *token = add_token(tokens);
    aw_lexer_next(&layout->lexer, token);
    switch (token->type) {
    case TOK_ERROR: return false;
    case TOK_LPAR:
    case TOK_LSQB:
    case TOK_LBRACE: layout->open_statement = true; return open_bracket(layout, token);
    case TOK_RPAR:
    case TOK_RSQB:
    case TOK_RBRACE: layout->open_statement = true; return close_bracket(layout, token);
    case TOK_NEWLINE:
        tokens->count--;
        if (tokens->level)
            return true;
        if (layout->open_statement) {
            end_line(layout);
            tokens->count++;
        }
        return begin_line(layout);
    case TOK_END:
        if (layout->is_field && tokens->level == 1) {
            finish_field(layout, token);
            return false;
        }
        if (tokens->level) {
            fail_unclosed(layout, token);
            return false;
        }
        tokens->count--;
        if (layout->open_statement) {
            end_line(layout);
            add_mark(layout, TOK_NEWLINE);
        }
        finish(layout);
        return false;
    default: layout->open_statement = true; return true;
    }
}

static void init(Layout *layout, AwTokens *tokens, AwDiagnostics *diags, const char *text,
                 uint32_t length)
{
    *tokens = (AwTokens){0};
    *layout = (Layout){.tokens = tokens, .text = text};
    layout->lexer = (AwLexer){
        .cursor = text,
        .end = text + length,
        .line_start = text,
        .line = 1,
        .first_line = 1,
        .tokens = tokens,
        .diags = diags,
    };
}

void aw_layout_file(AwTokens *tokens, AwDiagnostics *diags, const char *text, uint32_t length)
{
    Layout layout;
    init(&layout, tokens, diags, text, length);
    tokens->capacity = length / 4 + 16;
    tokens->items = aw_memory_alloc(tokens->capacity * sizeof(AwToken));
    if (begin_line(&layout))
        while (step(&layout)) {
        }
}

void aw_layout_field(AwTokens *tokens, AwDiagnostics *diags, const char *text, uint32_t length,
                     uint32_t line, uint32_t col)
{
    Layout layout;
    init(&layout, tokens, diags, text, length);
    layout.lexer.line = layout.lexer.first_line = line;
    layout.lexer.first_col = col;
    layout.is_field = true;
    AwToken *open = add_mark(&layout, TOK_LPAR);
    open->text = "(";
    open->length = 1;
    open->span.col = col ? col - 1 : 0;
    open_bracket(&layout, open);
    while (step(&layout)) {
    }
}

void aw_layout_free(AwTokens *tokens)
{
    free(tokens->items);
    tokens->items = NULL;
    tokens->count = tokens->capacity = 0;
}
