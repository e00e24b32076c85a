/* The explainer: why a text was refused, in CPython's words and at CPython's place.

   It reads the refused statement up to two times by the rules of lang/explain_rules.c, as CPython
   does: first without the mistakes, to see how far the text makes sense, then with them. The first
   mistake that matches is the explanation. If none does, it is "invalid syntax" at the token that
   was the furthest looked at in the first reading, unless the rest of the text cannot even be cut
   into tokens. (CPython 3.11: Parser/pegen.c and pegen_errors.c.) */
#include "lang/explain.h"

#include "base/memory.h"
#include "lang/explain_grammar.h"
#include "lang/parse_field.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
    MAX_DEPTH = 4500,   /* nested rules: room for 200 nested brackets, bounded C stack */
    MAX_TOKENS = 50000, /* in the statement; beyond, reading it twice would take too long */
};

typedef struct Range {
    uint32_t start; /* index of the first token */
    uint32_t end;   /* behind the last */
} Range;

typedef struct Memo {
    uint64_t key; /* 0: free */
    uint32_t end; /* 0: the rule does not match there; else behind its last token, plus 1 */
} Memo;

typedef struct Reading {
    AwExplainGrammar grammar;
    AwArena *arena;
    AwDiagnostics *diags;
    const AwTokens *tokens;
    bool mistakes; /* the second reading */
    bool done;     /* an error was found */
    uint32_t seen; /* how many tokens were looked at */
    uint32_t depth;
    bool too_deep;
    Memo *memo; /* open addressing */
    uint32_t memo_size;
    uint32_t memo_count;
} Reading;

static bool match_alternatives(Reading *r, const AwExplainAlternative *group, uint32_t *at,
                               Range *captures);

/* ---- tokens -------------------------------------------------------------------------------- */

static int token_type(Reading *r, uint32_t at)
{
    if (at + 1 > r->seen)
        r->seen = at + 1;
    const AwToken *token = &r->tokens->items[at];
    if (token->type == TOK_ERROR && !r->done) {
        aw_diag_adopt(r->diags, r->tokens->error);
        r->done = true;
    }
    return token->type;
}

static bool match_token(Reading *r, uint32_t *at, int type)
{
    if (token_type(r, *at) != type || r->done)
        return false;
    /* Nothing stands behind the end. */
    *at += type != TOK_END;
    return true;
}

static bool match_word(Reading *r, uint32_t *at, const char *text)
{
    if (token_type(r, *at) != TOK_NAME ||
        !aw_token_is(&r->tokens->items[*at], text, (uint32_t)strlen(text)))
        return false;
    ++*at;
    return true;
}

/* CPython compares a name with the keywords up to the length of the name. */
static bool match_soft(Reading *r, uint32_t *at)
{
    static const char *const words[] = {"_", "case", "match"};
    if (token_type(r, *at) != TOK_NAME)
        return false;
    const AwToken *token = &r->tokens->items[*at];
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strncmp(words[i], token->text, token->length) == 0) {
            ++*at;
            return true;
        }
    }
    return false;
}

/* String literals are looked into as soon as they are read. */
static bool check_strings(Reading *r, uint32_t start, uint32_t end)
{
    AwDiagnostics diags;
    aw_diag_init(&diags, r->diags->arena, r->diags->source);
    diags.prefix = r->diags->prefix;
    aw_parse_piece(r->arena, &diags, &r->tokens->items[start], end - start);
    if (diags.first && !r->done) {
        aw_diag_adopt(r->diags, diags.first);
        r->done = true;
    }
    return !r->done;
}

/* ---- memory of what matched ---------------------------------------------------------------- */

static Memo *find_memo(const Reading *r, uint64_t key)
{
    uint64_t at = key * 0x9E3779B97F4A7C15u >> 32;
    for (;; at++) {
        Memo *memo = &r->memo[at & (r->memo_size - 1)];
        if (!memo->key || memo->key == key)
            return memo;
    }
}

static void remember(Reading *r, uint64_t key, uint32_t end)
{
    if (r->memo_count * 2 >= r->memo_size) {
        Memo *old = r->memo;
        uint32_t old_size = r->memo_size;
        r->memo_size = old_size ? old_size * 2 : 1024;
        r->memo = aw_memory_alloc(r->memo_size * sizeof(Memo));
        memset(r->memo, 0, r->memo_size * sizeof(Memo));
        for (uint32_t i = 0; i < old_size; i++)
            if (old[i].key)
                *find_memo(r, old[i].key) = old[i];
        free(old);
    }
    Memo *memo = find_memo(r, key);
    r->memo_count += !memo->key;
    *memo = (Memo){key, end};
}

static void forget_all(Reading *r)
{
    free(r->memo);
    r->memo = NULL;
    r->memo_size = r->memo_count = 0;
}

/* ---- places of errors ---------------------------------------------------------------------- */

static AwNode *parse_range(Reading *r, Range range)
{
    AwDiagnostics diags; /* nobody will read them */
    aw_diag_init(&diags, r->arena, r->diags->source);
    return aw_parse_piece(r->arena, &diags, &r->tokens->items[range.start],
                          range.end - range.start);
}

/* An expression's span leaves out the brackets around it; what is none is all its tokens. */
static AwSpan span_of(Reading *r, Range range)
{
    const AwToken *items = r->tokens->items;
    if (range.end - range.start == 1)
        return items[range.start].span;
    const AwNode *node = parse_range(r, range);
    if (node)
        return node->span;
    return aw_span_join(items[range.start].span, items[range.end - 1].span);
}

/* A token that is no text has no column for CPython. */
static bool has_no_column(const AwToken *token)
{
    return token->type == TOK_INDENT || token->type == TOK_DEDENT || token->type == TOK_END;
}

/* The place of the last token that was looked at; of one without a column, the character before. */
static AwSpan span_of_last(const Reading *r)
{
    const AwToken *token = &r->tokens->items[r->seen - 1];
    AwSpan span = token->span;
    if (has_no_column(token))
        span = (AwSpan){span.line, span.col - 1, 0, 0};
    return span;
}

static void report(Reading *r, AwDiagId id, AwSpan span)
{
    aw_diag_add(r->diags, id, span);
    r->done = true;
}

static void report_range(Reading *r, AwDiagId id, AwSpan first, AwSpan last)
{
    report(r, id, aw_span_join(first, last));
}

/* ---- words for expressions ----------------------------------------------------------------- */

static const char *constant_name(const AwConstant *constant)
{
    switch (constant->kind) {
    case AW_CONSTANT_NONE: return "None";
    case AW_CONSTANT_TRUE: return "True";
    case AW_CONSTANT_FALSE: return "False";
    case AW_CONSTANT_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
}

static const char *expression_name(const AwNode *node)
{
    switch (node->kind) {
    case AST_ATTRIBUTE: return "attribute";
    case AST_SUBSCRIPT: return "subscript";
    case AST_STARRED: return "starred";
    case AST_NAME: return "name";
    case AST_LIST: return "list";
    case AST_TUPLE: return "tuple";
    case AST_LAMBDA: return "lambda";
    case AST_CALL: return "function call";
    case AST_BOOL_OP:
    case AST_BIN_OP:
    case AST_UNARY_OP: return "expression";
    case AST_GENERATOR_EXP: return "generator expression";
    case AST_YIELD:
    case AST_YIELD_FROM: return "yield expression";
    case AST_AWAIT: return "await expression";
    case AST_LIST_COMP: return "list comprehension";
    case AST_SET_COMP: return "set comprehension";
    case AST_DICT_COMP: return "dict comprehension";
    case AST_DICT: return "dict literal";
    case AST_SET: return "set display";
    case AST_JOINED_STR:
    case AST_FORMATTED_VALUE: return "f-string expression";
    case AST_CONSTANT: return constant_name(&node->constant);
    case AST_COMPARE: return "comparison";
    case AST_IF_EXP: return "conditional expression";
    case AST_NAMED_EXPR: return "named expression";
    default: return "expression";
    }
}

typedef enum TargetKind { TARGET_ASSIGN, TARGET_FOR, TARGET_DELETE } TargetKind;

/* The part of an expression that cannot be a target, or NULL. */
static const AwNode *invalid_target(const AwNode *node, TargetKind kind)
{
    switch (node->kind) {
    case AST_LIST:
    case AST_TUPLE:
        for (uint32_t i = 0; i < node->children->count; i++) {
            const AwNode *bad = invalid_target(node->children->items[i], kind);
            if (bad)
                return bad;
        }
        return NULL;
    case AST_STARRED: return kind == TARGET_DELETE ? node : invalid_target(node->child, kind);
    case AST_COMPARE:
        /* `for a in b` was read as a comparison. */
        if (kind != TARGET_FOR)
            return node;
        return node->compare.ops[0] == AW_COMPARE_IN ? invalid_target(node->compare.left, kind)
                                                     : NULL;
    case AST_NAME:
    case AST_SUBSCRIPT:
    case AST_ATTRIBUTE: return NULL;
    default: return node;
    }
}

static void explain_target(Reading *r, const char *what, Range capture)
{
    TargetKind kind = *what == 'D' ? TARGET_DELETE : *what == 'F' ? TARGET_FOR : TARGET_ASSIGN;
    const AwNode *node = parse_range(r, capture);
    const AwNode *bad = node ? invalid_target(node, kind) : NULL;
    if (!bad)
        return;
    AwDiagId id = kind == TARGET_DELETE ? AW_DIAG_CANNOT_DELETE : AW_DIAG_ASSIGN_TO;
    aw_diag_add(r->diags, id, bad->span, expression_name(bad));
    r->done = true;
}

/* ---- mistakes that need a closer look ------------------------------------------------------ */

static bool is_legacy_name(const AwToken *token)
{
    return token->type == TOK_NAME &&
           (aw_token_is(token, "print", 5) || aw_token_is(token, "exec", 4));
}

/* Two expressions side by side in brackets. */
static void explain_forgot_comma(Reading *r, const Range *captures)
{
    const AwToken *items = r->tokens->items;
    bool single = captures[0].end - captures[0].start == 1;
    if ((single && is_legacy_name(&items[captures[0].start])) ||
        items[captures[1].end - 1].level == 0)
        return;
    report_range(r, AW_DIAG_FORGOT_COMMA, span_of(r, captures[0]), span_of(r, captures[1]));
}

static void explain_legacy(Reading *r, const Range *captures)
{
    const AwToken *name = &r->tokens->items[captures[0].start];
    if (!is_legacy_name(name))
        return;
    AwSpan span = aw_span_join(name->span, span_of(r, captures[1]));
    const char *text = aw_arena_copy(r->arena, name->text, name->length);
    aw_diag_add(r->diags, AW_DIAG_MISSING_PARENTHESES, span, text, text);
    r->done = true;
}

/* CPython's place begins one character before the end of the key and has no end. */
static void explain_dict_colon(Reading *r, const Range *captures)
{
    AwSpan key = span_of(r, captures[0]);
    report(r, AW_DIAG_EXPECTED_DICT_COLON, (AwSpan){key.line, key.end_col - 1, 0, 0});
}

static void explain_bare_target(Reading *r, const Range *captures)
{
    AwSpan first = span_of(r, captures[0]);
    AwSpan last = span_of(r, captures[1]);
    const AwNode *node = parse_range(r, captures[1]);
    if (node && node->kind == AST_TUPLE && !node->parenthesized)
        last = node->children->items[node->children->count - 1]->span;
    report_range(r, AW_DIAG_BARE_COMPREHENSION_TARGET, first, last);
}

/* The end of the last condition, or else of the last iterable, of `element for ... in ...`. */
static AwSpan end_of_generators(Reading *r, const AwNode *comprehension, Range generators)
{
    if (!comprehension || comprehension->kind != AST_GENERATOR_EXP)
        return r->tokens->items[generators.end - 1].span;
    const AwGenerators *list = comprehension->comprehension.generators;
    const AwGenerator *last = &list->items[list->count - 1];
    if (last->conditions->count)
        return last->conditions->items[last->conditions->count - 1]->span;
    return last->iter->span;
}

static void explain_bare_generator(Reading *r, const Range *captures)
{
    const AwNode *node = parse_range(r, (Range){captures[0].start, captures[1].end});
    report_range(r, AW_DIAG_BARE_GENERATOR, span_of(r, captures[0]),
                 end_of_generators(r, node, captures[1]));
}

/* f(a, b for b in c): the arguments are read first, the generators behind them. */
static void explain_bare_generator_last(Reading *r, const Range *captures)
{
    const AwToken *items = r->tokens->items;
    uint32_t start = captures[0].end - 1;
    uint32_t level = items[captures[0].start].level;
    bool several = false;
    /* Back to the comma at the same level of brackets. */
    level -= items[captures[0].start].type == TOK_LPAR ||
             items[captures[0].start].type == TOK_LSQB ||
             items[captures[0].start].type == TOK_LBRACE;
    while (start > captures[0].start) {
        if (items[start - 1].type == TOK_COMMA && items[start - 1].level == level) {
            several = true;
            break;
        }
        start--;
    }
    if (!several)
        return;
    const AwNode *node = parse_range(r, (Range){start, captures[1].end});
    report_range(r, AW_DIAG_BARE_GENERATOR, span_of(r, (Range){start, captures[0].end}),
                 end_of_generators(r, node, captures[1]));
}

static void explain_bare_generator_target(Reading *r, const Range *captures)
{
    const AwNode *node = parse_range(r, (Range){captures[0].start, captures[1].end});
    AwSpan last = r->tokens->items[captures[1].end - 1].span;
    if (node && node->kind == AST_GENERATOR_EXP) {
        const AwGenerators *list = node->comprehension.generators;
        last = list->items[list->count - 1].target->span;
    }
    report_range(r, AW_DIAG_BARE_GENERATOR, span_of(r, captures[0]), last);
}

/* A positional argument comes too late: behind a name=value, or behind **mapping? */
static void explain_positional_follows(Reading *r, const Range *captures)
{
    const AwToken *items = r->tokens->items;
    uint32_t start = captures[0].start;
    uint32_t level = items[start].level;
    level -= items[start].type == TOK_LPAR || items[start].type == TOK_LSQB ||
             items[start].type == TOK_LBRACE;
    bool unpacks = items[start].type == TOK_DOUBLESTAR;
    for (uint32_t i = start + 1; i < captures[0].end; i++)
        unpacks |= items[i].type == TOK_DOUBLESTAR && items[i].level == level &&
                   items[i - 1].type == TOK_COMMA;
    report(r, unpacks ? AW_DIAG_POSITIONAL_AFTER_UNPACKING : AW_DIAG_POSITIONAL_AFTER_KEYWORD,
           span_of_last(r));
}

static const struct {
    const char *name;
    void (*explain)(Reading *r, const Range *captures);
} calls[] = {
    {"forgot_comma", explain_forgot_comma},
    {"legacy", explain_legacy},
    {"expected_dict_colon", explain_dict_colon},
    {"bare_comprehension_target", explain_bare_target},
    {"bare_generator", explain_bare_generator},
    {"bare_generator_last", explain_bare_generator_last},
    {"bare_generator_target", explain_bare_generator_target},
    {"positional_follows", explain_positional_follows},
};

static void explain_call(Reading *r, const char *name, const Range *captures)
{
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        if (strcmp(calls[i].name, name) == 0) {
            calls[i].explain(r, captures);
            return;
        }
    }
    assert(!"a function is named and not there");
}

/* ---- errors that the rules spell out ------------------------------------------------------- */

static AwSpan error_span(Reading *r, AwExplainPlace place, const Range *captures)
{
    switch (place) {
    case AW_EXPLAIN_AT_A: return span_of(r, captures[0]);
    case AW_EXPLAIN_A_TO_B: return aw_span_join(span_of(r, captures[0]), span_of(r, captures[1]));
    case AW_EXPLAIN_FROM_A: {
        AwSpan span = aw_span_join(span_of(r, captures[0]), r->tokens->items[r->seen - 1].span);
        span.end_col--; /* CPython leaves the last character out */
        return span;
    }
    default: return span_of_last(r);
    }
}

static void report_error(Reading *r, const AwExplainError *error, const Range *captures)
{
    AwSpan span = error_span(r, error->place, captures);
    const AwToken *token = &r->tokens->items[captures[0].start];
    const char *text = aw_arena_copy(r->arena, token->text, token->length);
    unsigned line = token->span.line;
    const AwNode *node;
    switch (error->arg) {
    case AW_EXPLAIN_NO_ARG: aw_diag_add(r->diags, error->id, span); break;
    case AW_EXPLAIN_NAME_ARG:
        node = parse_range(r, captures[0]);
        aw_diag_add(r->diags, error->id, span, node ? expression_name(node) : "expression");
        break;
    case AW_EXPLAIN_TEXT_ARG: aw_diag_add(r->diags, error->id, span, text); break;
    case AW_EXPLAIN_LINE_ARG: aw_diag_add(r->diags, error->id, span, line); break;
    case AW_EXPLAIN_BLOCK_ARG: aw_diag_add(r->diags, error->id, span, text, line); break;
    case AW_EXPLAIN_WORD_ARG: aw_diag_add(r->diags, error->id, span, error->word); break;
    }
    r->done = true;
}

/* The items before it matched: it is this mistake, unless a closer look says no. */
static void explain_error(Reading *r, const AwExplainError *error, const Range *captures)
{
    if (error->place == AW_EXPLAIN_CALL)
        explain_call(r, error->word, captures);
    else if (error->place == AW_EXPLAIN_AT_TARGET)
        explain_target(r, error->word, captures[0]);
    else
        report_error(r, error, captures);
}

static bool match_forced(Reading *r, uint32_t *at, const AwExplainItem *item)
{
    if (match_token(r, at, item->type))
        return true;
    if (!r->done) {
        aw_diag_add(r->diags, AW_DIAG_EXPECTED, r->tokens->items[*at].span, item->text);
        r->done = true;
    }
    return false;
}

/* ---- matching ------------------------------------------------------------------------------ */

static bool match_rule_afresh(Reading *r, const AwExplainRule *rule, uint32_t *at)
{
    Range captures[AW_EXPLAIN_CAPTURES] = {{0, 0}};
    bool mistakes = r->mistakes;
    if (r->depth >= MAX_DEPTH) {
        r->too_deep = r->done = true;
        return false;
    }
    r->depth++;
    r->mistakes = mistakes && !rule->pure;
    bool matched = match_alternatives(r, rule->alternatives, at, captures);
    r->mistakes = mistakes;
    r->depth--;
    return matched;
}

static bool match_rule(Reading *r, uint16_t index, uint32_t *at)
{
    const AwExplainRule *rule = &r->grammar.rules[index];
    uint64_t key = (uint64_t)*at << 32 | (uint64_t)(index + 1) << 1;
    if (!rule->shared)
        key |= r->mistakes;
    if (r->memo_count) {
        const Memo *memo = find_memo(r, key);
        if (memo->key) {
            if (memo->end)
                *at = memo->end - 1;
            return memo->end != 0;
        }
    }
    bool matched = match_rule_afresh(r, rule, at);
    if (!r->done)
        remember(r, key, matched ? *at + 1 : 0);
    return matched;
}

static void match_many(Reading *r, const AwExplainItem *item, uint32_t *at, Range *captures)
{
    for (;;) {
        uint32_t next = *at;
        if (item->separator && !match_token(r, &next, item->separator->type))
            return;
        if (!match_alternatives(r, item->group, &next, captures) || next == *at)
            return;
        *at = next;
    }
}

static bool match_ahead(Reading *r, const AwExplainItem *item, uint32_t at, Range *captures)
{
    bool matched = match_alternatives(r, item->group, &at, captures);
    return !r->done && matched == (item->op == AW_EXPLAIN_AHEAD);
}

static bool match_item(Reading *r, const AwExplainItem *item, uint32_t *at, Range *captures)
{
    switch (item->op) {
    case AW_EXPLAIN_TOKEN: return match_token(r, at, item->type);
    case AW_EXPLAIN_WORD: return match_word(r, at, item->text);
    case AW_EXPLAIN_SOFT: return match_soft(r, at);
    case AW_EXPLAIN_FORCED: return match_forced(r, at, item);
    case AW_EXPLAIN_RULE: return match_rule(r, item->rule, at);
    case AW_EXPLAIN_GROUP: return match_alternatives(r, item->group, at, captures);
    case AW_EXPLAIN_MAYBE: match_alternatives(r, item->group, at, captures); return !r->done;
    case AW_EXPLAIN_STAR: match_many(r, item, at, captures); return !r->done;
    case AW_EXPLAIN_PLUS:
    case AW_EXPLAIN_GATHER:
        if (!match_alternatives(r, item->group, at, captures))
            return false;
        match_many(r, item, at, captures);
        return !r->done;
    case AW_EXPLAIN_AHEAD:
    case AW_EXPLAIN_NOT: return match_ahead(r, item, *at, captures);
    case AW_EXPLAIN_MISTAKE: return r->mistakes;
    case AW_EXPLAIN_ERROR: explain_error(r, item->error, captures); return false;
    default: return true;
    }
}

/* The first alternative that matches counts; after a cut no later one is tried. */
static bool match_alternatives(Reading *r, const AwExplainAlternative *group, uint32_t *at,
                               Range *captures)
{
    for (const AwExplainAlternative *alternative = group; alternative && !r->done;
         alternative = alternative->next) {
        uint32_t next = *at;
        bool cut = false;
        const AwExplainItem *item = alternative->items;
        for (; item; item = item->next) {
            uint32_t start = next;
            cut |= item->op == AW_EXPLAIN_CUT;
            if (item->op == AW_EXPLAIN_STRINGS && !check_strings(r, *at, next))
                break;
            if (!match_item(r, item, &next, captures))
                break;
            if (item->capture >= 0)
                captures[item->capture] = (Range){start, next};
        }
        if (!item && !r->done) {
            *at = next;
            return true;
        }
        if (cut)
            return false;
    }
    return false;
}

/* ---- the two readings ---------------------------------------------------------------------- */

static bool continues_statement(const AwTokens *tokens, uint32_t line)
{
    switch (tokens->items[line].type) {
    case TOK_ELIF:
    case TOK_ELSE:
    case TOK_EXCEPT:
    case TOK_FINALLY: return true;
    default: return false;
    }
}

/* Where the top-level statement begins that holds the token before `refused`: all before it is
   good. */
static uint32_t find_statement(const AwTokens *tokens, uint32_t refused)
{
    uint32_t start = 0;
    uint32_t depth = 0;
    bool decorated = false;
    for (uint32_t i = 0; i < refused; i++) {
        int before = i ? tokens->items[i - 1].type : TOK_NEWLINE;
        int type = tokens->items[i].type;
        depth += type == TOK_INDENT;
        depth -= type == TOK_DEDENT && depth > 0;
        bool starts = before == TOK_NEWLINE || before == TOK_DEDENT;
        if (!starts || depth || type == TOK_DEDENT || type == TOK_INDENT)
            continue;
        if (!decorated && !continues_statement(tokens, i))
            start = i;
        decorated = type == TOK_AT;
    }
    return start;
}

static void read_text(Reading *r, AwParseMode mode, uint32_t start)
{
    uint32_t at = start;
    r->seen = start;
    r->depth = 0;
    match_rule(r, mode == AW_PARSE_EVAL ? 1 : 0, &at);
    forget_all(r);
}

/* After a plain "invalid syntax", and after mistakes found with tokens left, CPython goes over the
   rest of the tokens: what is wrong there wins over what was found; so does a bracket that was
   opened on an earlier line than that of the last token looked at, and never closed. */
static void prefer_token_error(AwDiagnostics *diags, const AwTokens *tokens, uint32_t seen)
{
    const AwToken *last = &tokens->items[seen - 1];
    if (!tokens->error || last->type == TOK_ERROR)
        return;
    const AwBracket *bracket = tokens->level ? &tokens->brackets[tokens->level - 1] : NULL;
    bool unclosed = bracket && last->span.line > bracket->span.line;
    if (!tokens->urgent && !unclosed)
        return;
    diags->first = diags->last = NULL;
    diags->count = 0;
    if (tokens->urgent) {
        aw_diag_adopt(diags, tokens->error);
    } else {
        AwSpan span = {bracket->span.line, bracket->span.col, 0, 0};
        aw_diag_add(diags, AW_DIAG_NEVER_CLOSED, span, bracket->kind);
    }
}

static void report_plain(Reading *r, uint32_t last)
{
    const AwToken *token = &r->tokens->items[last];
    if (token->type == TOK_INDENT || token->type == TOK_DEDENT) {
        bool deeper = token->type == TOK_INDENT;
        r->seen = last + 1;
        report(r, deeper ? AW_DIAG_UNEXPECTED_INDENT : AW_DIAG_UNEXPECTED_UNINDENT,
               span_of_last(r));
        return;
    }
    AwSpan span = token->span;
    if (has_no_column(token))
        span = (AwSpan){span.line, AW_SPAN_BEFORE, 0, 0};
    report(r, AW_DIAG_INVALID_SYNTAX, span);
    prefer_token_error(r->diags, r->tokens, r->seen);
}

void aw_explain(AwDiagnostics *diags, const AwTokens *tokens, AwParseMode mode, uint32_t refused,
                AwDiag *found)
{
    AwArena arena;
    aw_arena_init(&arena);
    Reading r = {.arena = &arena, .diags = diags, .tokens = tokens};
    uint32_t start = mode == AW_PARSE_EVAL ? 0 : find_statement(tokens, refused);
    uint32_t last = refused;
    if (refused - start <= MAX_TOKENS) {
        aw_explain_grammar_read(&r.grammar, &arena);
        read_text(&r, mode, start);
        last = r.seen - 1;
        if (!r.done) {
            r.mistakes = true;
            read_text(&r, mode, start);
        }
    }
    bool at_error = tokens->items[last].type == TOK_ERROR;
    if (tokens->error && (r.too_deep || (at_error && !r.done)))
        aw_diag_adopt(diags, tokens->error);
    else if (found && (r.too_deep || !r.done))
        aw_diag_adopt(diags, found);
    else if (r.too_deep || !r.done)
        report_plain(&r, r.too_deep ? refused : last);
    else
        prefer_token_error(diags, tokens, r.seen);
    aw_arena_deinit(&arena);
}
