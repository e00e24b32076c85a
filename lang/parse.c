/* The parser's door: lexes, feeds lemon's parser token by token, and has refused texts
   explained. */
#include "lang/parse.h"

#include "base/memory.h"
#include "lang/build.h"
#include "lang/encoding.h"
#include "lang/explain.h"
#include "lang/layout.h"
#include "lang/names.h"
#include "lang/parse_field.h"

#include <stdlib.h>
#include <string.h>

/* Made by lemon. */
void *aw_grammar_Alloc(void *(*allocate)(size_t));
void aw_grammar_Free(void *parser, void (*release)(void *));
void aw_grammar_(void *parser, int type, const AwToken *token, AwBuilder *b);

/* Feeds tokens until the end or until one is refused; gives the index of the last one fed. */
static uint32_t feed(AwBuilder *b, const AwTokens *tokens, int start, uint32_t count)
{
    void *parser = aw_grammar_Alloc(aw_memory_alloc);
    aw_grammar_(parser, start, NULL, b);
    uint32_t at = 0;
    for (;; at++) {
        const AwToken *token = &tokens->items[at];
        if (token->type == TOK_ERROR)
            aw_build_refuse(b);
        else
            aw_grammar_(parser, token->soft ? token->soft : token->type, token, b);
        if (b->refused || at + 1 == count)
            break;
    }
    aw_grammar_Free(parser, free);
    return at;
}

/* Reports why the text was refused. What the builder has found inside of a literal counts only if
   CPython would have got so far, which the explainer knows. */
static void explain(AwBuilder *b, const AwTokens *tokens, AwParseMode mode, uint32_t refused)
{
    AwDiagnostics *diags = b->diags;
    AwDiag *found = diags->last;
    if (found && found->id == AW_DIAG_NESTED_TOO_DEEPLY)
        return;
    diags->first = diags->last = NULL;
    diags->count = 0;
    aw_explain(diags, tokens, mode, refused, found);
}

/* CPython parses a field as a text of its own, with the brackets that Aw adds in tokens. */
static int32_t field_offset(const AwField *field, uint32_t line, uint32_t col, bool of_token)
{
    if (line == field->line)
        return (int32_t)(col - field->col) + 2;
    return (int32_t)col + 1 - (int32_t)(of_token ? 0 : field->shift);
}

/* The report marks the text itself. */
static void place_field_error(const AwField *field, AwDiag *diag, bool of_token)
{
    AwSpan span = diag->span;
    if (!diag->focus.line)
        diag->focus = span;
    if (diag->place.line || !span.line)
        return;
    diag->place.line = diag->place.end_line = span.line;
    diag->place.offset = field_offset(field, span.line, span.col, of_token);
    diag->place.end_offset = diag->place.offset;
    if (span.end_line) {
        diag->place.end_line = span.end_line;
        diag->place.end_offset = field_offset(field, span.end_line, span.end_col, of_token);
    }
}

/* CPython compiles the expression in parentheses, and shows that as the line. */
static const char *shown_field(AwArena *arena, const AwField *field)
{
    if (memchr(field->text, '\n', field->length))
        return NULL;
    char *text = aw_arena_alloc(arena, field->length + 4);
    text[0] = '(';
    memcpy(text + 1, field->text, field->length);
    memcpy(text + 1 + field->length, ")\n", 3);
    return text;
}

AwNode *aw_parse_field(AwBuilder *b, const AwField *field)
{
    AwTokens tokens;
    const char *copy = aw_arena_copy(b->arena, field->text, field->length);
    const char *prefix = b->diags->prefix;
    AwNode *outer = b->expression;
    uint32_t as_groups = b->as_groups; /* of a `with` around, which is not finished yet */
    b->expression = NULL;
    b->as_groups = 0;
    aw_layout_field(&tokens, b->diags, copy, field->length, field->line, field->col);
    b->diags->prefix = "f-string: ";
    uint32_t refused = feed(b, &tokens, TOK_START_EVAL, tokens.count);
    if (b->refused) {
        explain(b, &tokens, AW_PARSE_EVAL, refused);
        place_field_error(field, b->diags->last, b->diags->last == tokens.error);
        b->diags->last->text = shown_field(b->diags->arena, field);
    }
    b->diags->prefix = prefix;
    AwNode *node = b->refused ? NULL : b->expression;
    b->expression = outer;
    b->as_groups = as_groups;
    aw_layout_free(&tokens);
    return node;
}

AwNode *aw_parse_piece(AwArena *arena, AwDiagnostics *diags, const AwToken *tokens, uint32_t count)
{
    AwNameTable *names = AW_ARENA_NEW(arena, AwNameTable);
    names->arena = arena;
    AwAst ast = {.source = diags->source, .arena = arena, .names = names};
    AwBuilder b = {.ast = &ast, .arena = arena, .diags = diags};
    void *parser = aw_grammar_Alloc(aw_memory_alloc);
    aw_grammar_(parser, TOK_START_PIECE, NULL, &b);
    for (uint32_t i = 0; i < count && !b.refused; i++)
        aw_grammar_(parser, tokens[i].type, &tokens[i], &b);
    if (!b.refused)
        aw_grammar_(parser, TOK_END, NULL, &b);
    aw_grammar_Free(parser, free);
    return b.refused ? NULL : b.expression;
}

/* ---- the text as a whole ------------------------------------------------------------------- */

static bool is_compound(const AwToken *token)
{
    switch (token->soft ? token->soft : token->type) {
    case TOK_IF:
    case TOK_WHILE:
    case TOK_FOR:
    case TOK_WITH:
    case TOK_DEF:
    case TOK_CLASS:
    case TOK_TRY:
    case TOK_ASYNC:
    case TOK_AT:
    case TOK_MATCH: return true;
    default: return false;
    }
}

static bool ends_with_blank_line(const AwSource *source)
{
    size_t at = source->length;
    if (!at || source->text[--at] != '\n')
        return false;
    while (at && (source->text[at - 1] == ' ' || source->text[at - 1] == '\t' ||
                  source->text[at - 1] == '\f'))
        at--;
    return at == 0 || source->text[at - 1] == '\n';
}

/* Tokens that the end of the text made: what the prompt may still go on with. */
static uint32_t count_without_end(const AwTokens *tokens)
{
    uint32_t count = tokens->count - 1;
    while (count && (tokens->items[count - 1].type == TOK_DEDENT))
        count--;
    return count;
}

/* May more lines make sense of what was typed so far? */
static bool wants_more(const AwSource *source, const AwTokens *tokens)
{
    if (tokens->error)
        return tokens->cut_off;
    return tokens->count > 1 && is_compound(&tokens->items[0]) && !ends_with_blank_line(source);
}

static AwParseStatus parse_tokens(AwBuilder *b, const AwTokens *tokens, AwParseMode mode)
{
    bool more = mode == AW_PARSE_SINGLE && wants_more(b->ast->source, tokens);
    uint32_t count = tokens->count;
    if (more)
        count = count_without_end(tokens);
    int start = mode == AW_PARSE_EVAL ? TOK_START_EVAL : TOK_START_EXEC;
    uint32_t refused = count ? feed(b, tokens, start, count) : 0;
    if (more && !b->refused)
        return AW_PARSE_INCOMPLETE;
    if (!b->refused && mode == AW_PARSE_SINGLE && b->lines > 1) {
        aw_diag_add(b->diags, AW_DIAG_MULTIPLE_STATEMENTS, (AwSpan){1, 0, 0, 0});
        return AW_PARSE_ERROR;
    }
    if (!b->refused)
        return AW_PARSE_OK;
    explain(b, tokens, mode, refused);
    return AW_PARSE_ERROR;
}

AwParseStatus aw_parse(AwArena *arena, AwSource *source, AwParseMode mode, AwDiagnostics *diags,
                       AwAst **ast)
{
    *ast = NULL;
    if (!aw_encoding_check(diags, source))
        return AW_PARSE_ERROR;
    AwAst *made = aw_ast_new(arena, source, mode);
    AwBuilder b = {.ast = made, .arena = arena, .diags = diags};
    made->body = aw_build_none(&b).nodes;
    AwTokens tokens;
    aw_layout_file(&tokens, diags, source->text, (uint32_t)source->length);
    AwParseStatus status = parse_tokens(&b, &tokens, mode);
    aw_layout_free(&tokens);
    if (status != AW_PARSE_OK)
        return status;
    if (mode == AW_PARSE_EVAL)
        made->body = aw_build_push(&b, aw_build_none(&b).nodes, b.expression);
    *ast = made;
    return AW_PARSE_OK;
}
