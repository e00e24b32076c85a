/* Reads the rules of lang/explain_rules.c. They are our own: a mistake in them is an assertion. */
#include "lang/explain_grammar.h"

#include "lang/explain_rules.h"
#include "lang/token.h"

#include <assert.h>
#include <string.h>

typedef struct Reader {
    AwExplainGrammar *grammar;
    AwArena *arena;
    const char *at;
} Reader;

typedef struct Word {
    const char *text;
    uint16_t type;
} Word;

static const Word keywords[] = {
    {"False", TOK_FALSE},
    {"None", TOK_NONE},
    {"True", TOK_TRUE},
    {"and", TOK_AND},
    {"as", TOK_AS},
    {"assert", TOK_ASSERT},
    {"async", TOK_ASYNC},
    {"await", TOK_AWAIT},
    {"break", TOK_BREAK},
    {"class", TOK_CLASS},
    {"def", TOK_DEF},
    {"continue", TOK_CONTINUE},
    {"del", TOK_DEL},
    {"elif", TOK_ELIF},
    {"else", TOK_ELSE},
    {"except", TOK_EXCEPT},
    {"for", TOK_FOR},
    {"finally", TOK_FINALLY},
    {"from", TOK_FROM},
    {"global", TOK_GLOBAL},
    {"if", TOK_IF},
    {"import", TOK_IMPORT},
    {"in", TOK_IN},
    {"is", TOK_IS},
    {"lambda", TOK_LAMBDA},
    {"not", TOK_NOT},
    {"nonlocal", TOK_NONLOCAL},
    {"or", TOK_OR},
    {"pass", TOK_PASS},
    {"raise", TOK_RAISE},
    {"return", TOK_RETURN},
    {"try", TOK_TRY},
    {"while", TOK_WHILE},
    {"with", TOK_WITH},
    {"yield", TOK_YIELD},
    {"(", TOK_LPAR},
    {")", TOK_RPAR},
    {"[", TOK_LSQB},
    {"]", TOK_RSQB},
    {"{", TOK_LBRACE},
    {"}", TOK_RBRACE},
    {",", TOK_COMMA},
    {":", TOK_COLON},
    {";", TOK_SEMI},
    {".", TOK_DOT},
    {"...", TOK_ELLIPSIS},
    {"->", TOK_RARROW},
    {"=", TOK_EQUAL},
    {":=", TOK_COLONEQUAL},
    {"+", TOK_PLUS},
    {"-", TOK_MINUS},
    {"*", TOK_STAR},
    {"/", TOK_SLASH},
    {"%", TOK_PERCENT},
    {"@", TOK_AT},
    {"&", TOK_AMPER},
    {"|", TOK_VBAR},
    {"^", TOK_CIRCUMFLEX},
    {"~", TOK_TILDE},
    {"**", TOK_DOUBLESTAR},
    {"//", TOK_DOUBLESLASH},
    {"<<", TOK_LEFTSHIFT},
    {">>", TOK_RIGHTSHIFT},
    {"<", TOK_LESS},
    {">", TOK_GREATER},
    {"<=", TOK_LESSEQUAL},
    {">=", TOK_GREATEREQUAL},
    {"==", TOK_EQEQUAL},
    {"!=", TOK_NOTEQUAL},
    {"+=", TOK_PLUSEQUAL},
    {"-=", TOK_MINUSEQUAL},
    {"*=", TOK_STAREQUAL},
    {"/=", TOK_SLASHEQUAL},
    {"%=", TOK_PERCENTEQUAL},
    {"@=", TOK_ATEQUAL},
    {"&=", TOK_AMPEREQUAL},
    {"|=", TOK_VBAREQUAL},
    {"^=", TOK_CIRCUMFLEXEQUAL},
    {"<<=", TOK_LEFTSHIFTEQUAL},
    {">>=", TOK_RIGHTSHIFTEQUAL},
    {"**=", TOK_DOUBLESTAREQUAL},
    {"//=", TOK_DOUBLESLASHEQUAL},
    {NULL, 0},
};

static const Word classes[] = {
    {"NAME", TOK_NAME},     {"NUMBER", TOK_NUMBER},
    {"STRING", TOK_STRING}, {"NEWLINE", TOK_NEWLINE},
    {"INDENT", TOK_INDENT}, {"DEDENT", TOK_DEDENT},
    {"END", TOK_END},       {NULL, 0},
};

/* The errors that rules name. */
static const struct {
    const char *name;
    AwDiagId id;
} errors[] = {
#define DIAG(name, code, kind, sentence, help) {#name, AW_DIAG_##name},
#include "base/diagnostics.def"
};

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool same(const char *text, const char *word, size_t length)
{
    return strncmp(text, word, length) == 0 && text[length] == '\0';
}

static void skip_blanks(Reader *reader)
{
    while (*reader->at == ' ')
        reader->at++;
}

static size_t word_length(const char *at)
{
    size_t length = 0;
    while (is_word(at[length]))
        length++;
    return length;
}

static const char *read_word(Reader *reader)
{
    skip_blanks(reader);
    size_t length = word_length(reader->at);
    const char *word = aw_arena_copy(reader->arena, reader->at, length);
    reader->at += length;
    return word;
}

static uint16_t find_type(const Word *words, const char *text, size_t length, bool *found)
{
    for (const Word *word = words; word->text; word++) {
        if (same(word->text, text, length)) {
            *found = true;
            return word->type;
        }
    }
    *found = false;
    return 0;
}

static uint16_t find_rule(const Reader *reader, const char *name, size_t length)
{
    for (uint16_t i = 0; i < reader->grammar->count; i++)
        if (same(reader->grammar->rules[i].name, name, length))
            return i;
    assert(!"a rule is used and not there");
    return 0;
}

/* ---- errors -------------------------------------------------------------------------------- */

static AwDiagId find_error(const char *name)
{
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (strcmp(errors[i].name, name) == 0)
            return errors[i].id;
    assert(!"an error is named and not there");
    return AW_DIAG_INVALID_SYNTAX;
}

static AwExplainPlace read_place(Reader *reader)
{
    static const struct {
        const char *text;
        AwExplainPlace place;
    } places[] = {
        {"a-b", AW_EXPLAIN_A_TO_B},   {"a>", AW_EXPLAIN_FROM_A}, {"a", AW_EXPLAIN_AT_A},
        {"last", AW_EXPLAIN_AT_LAST}, {"call", AW_EXPLAIN_CALL}, {"target", AW_EXPLAIN_AT_TARGET},
    };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        size_t length = strlen(places[i].text);
        if (strncmp(reader->at, places[i].text, length) == 0 && reader->at[length] == ' ') {
            reader->at += length;
            return places[i].place;
        }
    }
    assert(!"an error has no place");
    return AW_EXPLAIN_AT_LAST;
}

static void read_arg(Reader *reader, AwExplainError *error)
{
    error->word = read_word(reader);
    error->arg = AW_EXPLAIN_WORD_ARG;
    if (!*error->word)
        error->arg = AW_EXPLAIN_NO_ARG;
    if (*reader->at != ':')
        return;
    reader->at += 2; /* it is always the capture a */
    error->arg = same("name", error->word, strlen(error->word))   ? AW_EXPLAIN_NAME_ARG
                 : same("text", error->word, strlen(error->word)) ? AW_EXPLAIN_TEXT_ARG
                 : same("line", error->word, strlen(error->word)) ? AW_EXPLAIN_LINE_ARG
                                                                  : AW_EXPLAIN_BLOCK_ARG;
}

/* {place ERROR argument}, {target KIND a} or {call function} */
static const AwExplainError *read_error(Reader *reader)
{
    AwExplainError *error = AW_ARENA_NEW(reader->arena, AwExplainError);
    reader->at++;
    error->place = read_place(reader);
    const char *name = read_word(reader);
    if (error->place == AW_EXPLAIN_CALL || error->place == AW_EXPLAIN_AT_TARGET) {
        error->word = name;
        read_word(reader);
    } else {
        error->id = find_error(name);
        read_arg(reader, error);
    }
    assert(*reader->at == '}');
    reader->at++;
    return error;
}

/* ---- items --------------------------------------------------------------------------------- */

static AwExplainAlternative *read_alternatives(Reader *reader);
static AwExplainItem *read_item(Reader *reader);

static AwExplainItem *make(Reader *reader, AwExplainOp op)
{
    AwExplainItem *item = AW_ARENA_NEW(reader->arena, AwExplainItem);
    item->op = (uint8_t)op;
    item->capture = -1;
    return item;
}

static AwExplainAlternative *group_of(Reader *reader, AwExplainItem *only)
{
    AwExplainAlternative *group = AW_ARENA_NEW(reader->arena, AwExplainAlternative);
    group->items = only;
    return group;
}

static AwExplainItem *wrap(Reader *reader, AwExplainOp op, AwExplainItem *inner)
{
    AwExplainItem *item = make(reader, op);
    item->group = inner->op == AW_EXPLAIN_GROUP ? inner->group : group_of(reader, inner);
    return item;
}

static AwExplainItem *read_quoted(Reader *reader, AwExplainOp op)
{
    char quote = *reader->at++;
    const char *end = strchr(reader->at, quote);
    size_t length = (size_t)(end - reader->at);
    bool found;
    AwExplainItem *item = make(reader, op);
    item->text = aw_arena_copy(reader->arena, reader->at, length);
    if (quote == '"')
        item->op = AW_EXPLAIN_WORD;
    else
        item->type = find_type(keywords, reader->at, length, &found);
    assert(quote == '"' || found);
    reader->at = end + 1;
    return item;
}

static AwExplainItem *read_bracket(Reader *reader, AwExplainOp op, char closing)
{
    reader->at++;
    AwExplainItem *item = make(reader, op);
    item->group = read_alternatives(reader);
    assert(*reader->at == closing);
    (void)closing;
    reader->at++;
    return item;
}

static AwExplainItem *read_named(Reader *reader)
{
    size_t length = word_length(reader->at);
    bool found;
    assert(length);
    AwExplainItem *item = make(reader, AW_EXPLAIN_TOKEN);
    if (length == 4 && strncmp(reader->at, "SOFT", 4) == 0) {
        item->op = AW_EXPLAIN_SOFT;
        reader->at += length;
        return item;
    }
    item->type = find_type(classes, reader->at, length, &found);
    if (!found) {
        item->op = AW_EXPLAIN_RULE;
        item->rule = find_rule(reader, reader->at, length);
    }
    reader->at += length;
    return item;
}

static AwExplainItem *read_atom(Reader *reader)
{
    switch (*reader->at) {
    case '\'':
    case '"': return read_quoted(reader, AW_EXPLAIN_TOKEN);
    case '(': return read_bracket(reader, AW_EXPLAIN_GROUP, ')');
    case '[': return read_bracket(reader, AW_EXPLAIN_MAYBE, ']');
    default: return read_named(reader);
    }
}

static AwExplainItem *read_repeated(Reader *reader)
{
    AwExplainItem *item = read_atom(reader);
    switch (*reader->at) {
    case '?': reader->at++; return wrap(reader, AW_EXPLAIN_MAYBE, item);
    case '*': reader->at++; return wrap(reader, AW_EXPLAIN_STAR, item);
    case '+': reader->at++; return wrap(reader, AW_EXPLAIN_PLUS, item);
    case '.': {
        reader->at++;
        AwExplainItem *gather = wrap(reader, AW_EXPLAIN_GATHER, read_atom(reader));
        gather->separator = item;
        assert(*reader->at == '+');
        reader->at++;
        return gather;
    }
    default: return item;
    }
}

static AwExplainItem *read_item(Reader *reader)
{
    static const char check[] = "{check strings}";
    const char *at = reader->at;
    if (strncmp(at, check, sizeof check - 1) == 0) {
        reader->at += sizeof check - 1;
        return make(reader, AW_EXPLAIN_STRINGS);
    }
    if (at[0] == '{') {
        AwExplainItem *item = make(reader, AW_EXPLAIN_ERROR);
        item->error = read_error(reader);
        return item;
    }
    if (at[0] == '%' || at[0] == '~') {
        reader->at++;
        return make(reader, at[0] == '%' ? AW_EXPLAIN_MISTAKE : AW_EXPLAIN_CUT);
    }
    if (at[0] == '&' && at[1] == '&') {
        reader->at += 2;
        return read_quoted(reader, AW_EXPLAIN_FORCED);
    }
    if (at[0] == '&' || at[0] == '!') {
        reader->at++;
        AwExplainOp op = at[0] == '&' ? AW_EXPLAIN_AHEAD : AW_EXPLAIN_NOT;
        return wrap(reader, op, read_atom(reader));
    }
    if ((at[0] == 'a' || at[0] == 'b') && at[1] == '=') {
        reader->at += 2;
        AwExplainItem *item = read_repeated(reader);
        item->capture = (int8_t)(at[0] - 'a');
        return item;
    }
    return read_repeated(reader);
}

static AwExplainAlternative *read_alternatives(Reader *reader)
{
    AwExplainAlternative *first = AW_ARENA_NEW(reader->arena, AwExplainAlternative);
    AwExplainAlternative *alternative = first;
    AwExplainItem **end = &alternative->items;
    for (;;) {
        skip_blanks(reader);
        if (*reader->at == '|') {
            reader->at++;
            alternative->next = AW_ARENA_NEW(reader->arena, AwExplainAlternative);
            alternative = alternative->next;
            end = &alternative->items;
        } else if (*reader->at == '\0' || *reader->at == ')' || *reader->at == ']') {
            return first;
        } else {
            *end = read_item(reader);
            end = &(*end)->next;
        }
    }
}

/* Names first: rules may use rules that come later. */
static void read_names(AwExplainGrammar *grammar)
{
    for (uint16_t i = 0; i < grammar->count; i++) {
        AwExplainRule *rule = &grammar->rules[i];
        const char *colon = strchr(aw_explain_rules[i], ':');
        rule->shared = colon[-1] == '!';
        rule->pure = colon[-1] == '-';
        rule->name_length = (uint32_t)(colon - aw_explain_rules[i]) - (rule->shared || rule->pure);
    }
}

void aw_explain_grammar_read(AwExplainGrammar *grammar, AwArena *arena)
{
    grammar->count = 0;
    while (aw_explain_rules[grammar->count])
        grammar->count++;
    grammar->rules = aw_arena_alloc_zero(arena, grammar->count * sizeof(AwExplainRule));
    read_names(grammar);
    for (uint16_t i = 0; i < grammar->count; i++)
        grammar->rules[i].name =
            aw_arena_copy(arena, aw_explain_rules[i], grammar->rules[i].name_length);
    for (uint16_t i = 0; i < grammar->count; i++) {
        Reader reader = {grammar, arena, strchr(aw_explain_rules[i], ':') + 1};
        grammar->rules[i].alternatives = read_alternatives(&reader);
        assert(*reader.at == '\0');
    }
}
