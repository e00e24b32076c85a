/* The lexer: one regular expression per kind of token (re2c). What goes wrong inside a token is
   explained by hand-written code, here for strings and characters, in lexer_number.c for
   numbers. */
#include "lang/lexer.h"

#include "base/utf8.h"

#include <string.h>

static void finish(AwLexer *lexer, AwToken *token, const char *start, const char *end, int type)
{
    uint32_t col = aw_lexer_col(lexer, start);
    token->type = (uint8_t)type;
    token->text = start;
    token->length = (uint32_t)(end - start);
    token->span = (AwSpan){lexer->line, col, lexer->line, col + token->length};
    lexer->cursor = end;
}

/* A string may hold line ends. */
static void finish_string(AwLexer *lexer, AwToken *token, const char *start, const char *end)
{
    finish(lexer, token, start, end, TOK_STRING);
    for (const char *at = start; (at = memchr(at, '\n', (size_t)(end - at)));) {
        lexer->line++;
        lexer->line_start = ++at;
    }
    token->span.end_line = lexer->line;
    token->span.end_col = aw_lexer_col(lexer, end);
}

static void finish_number(AwLexer *lexer, AwToken *token, const char *start, const char *end)
{
    unsigned char next = (unsigned char)*end;
    finish(lexer, token, start, end, TOK_NUMBER);
    if (next == '_' || (next >= '0' && next <= '9') ||
        ((next | 0x20) >= 'a' && (next | 0x20) <= 'z'))
        aw_lexer_check_number(lexer, token);
}

/* Characters that word processors put where programs want others. */
static const char *help_for(uint32_t codepoint)
{
    if (codepoint >= 0x2018 && codepoint <= 0x201F)
        return "write straight quotes: ' or \"";
    if (codepoint >= 0x2010 && codepoint <= 0x2015)
        return "write a minus sign: -";
    if (codepoint == 0xA0)
        return "write a plain blank";
    return NULL;
}

static void fail_character(AwLexer *lexer, AwToken *token, uint32_t codepoint, const char *behind)
{
    char text[AW_UTF8_MAX + 1] = {0};
    aw_utf8_encode(codepoint, text);
    if (aw_identifier_is_printable(codepoint))
        aw_lexer_fail(lexer, token, behind, AW_DIAG_INVALID_CHARACTER, text, codepoint);
    else
        aw_lexer_fail(lexer, token, behind, AW_DIAG_INVALID_NON_PRINTABLE, codepoint);
    lexer->tokens->error->help = help_for(codepoint);
}

static void finish_unicode_name(AwLexer *lexer, AwToken *token, const char *start, const char *end)
{
    uint32_t bad;
    const char *behind;
    finish(lexer, token, start, end, TOK_NAME);
    if (!aw_identifier_check(start, token->length, &bad, &behind))
        fail_character(lexer, token, bad, behind);
}

/* Where CPython notices that a string in single quotes has no end: the end of the line, or of the
   text; a backslash takes the line end with it. */
static uint32_t line_of_missing_quote(const AwLexer *lexer, const char *at)
{
    uint32_t line = lexer->line;
    for (; at < lexer->end && *at != '\n'; at++)
        if (*at == '\\' && at + 1 < lexer->end && *++at == '\n')
            line += at + 1 < lexer->end;
    return line;
}

static uint32_t line_of_end(const AwLexer *lexer, const char *at)
{
    uint32_t line = lexer->line;
    for (; at < lexer->end; at++)
        line += *at == '\n' && at + 1 < lexer->end;
    return line;
}

static void fail_string(AwLexer *lexer, AwToken *token, const char *start, const char *body,
                        bool triple)
{
    uint32_t line = triple ? line_of_end(lexer, body) : line_of_missing_quote(lexer, body);
    AwDiagId id = triple ? AW_DIAG_UNTERMINATED_TRIPLE_QUOTED : AW_DIAG_UNTERMINATED_STRING;
    aw_lexer_fail(lexer, token, start + 1, id, (unsigned)line);
    lexer->tokens->cut_off = triple;
}

bool aw_lexer_join_line(AwLexer *lexer, AwToken *error)
{
    const char *at = lexer->cursor;
    if (at < lexer->end && *at != '\n') {
        /* CPython has read one character more when it notices. */
        aw_lexer_fail(lexer, error, at + 1, AW_DIAG_AFTER_LINE_CONTINUATION);
        lexer->tokens->urgent = false;
        return false;
    }
    if (at + 1 >= lexer->end) {
        AwTokens *tokens = lexer->tokens;
        const AwBracket *bracket = &tokens->brackets[tokens->level - 1];
        AwDiagId id = tokens->level ? AW_DIAG_NEVER_CLOSED : AW_DIAG_UNEXPECTED_EOF;
        aw_lexer_fail(lexer, error, at, id, tokens->level ? bracket->kind : 0);
        tokens->error->span.col++; /* behind the backslash */
        if (tokens->level)
            tokens->error->span = (AwSpan){bracket->span.line, bracket->span.col, 0, 0};
        lexer->tokens->urgent = false;
        lexer->tokens->cut_off = true;
        return false;
    }
    lexer->line++;
    lexer->line_start = lexer->cursor = at + 1;
    return true;
}

void aw_lexer_fail(AwLexer *lexer, AwToken *token, const char *behind, AwDiagId id, ...)
{
    uint32_t col = aw_lexer_col(lexer, behind);
    AwSpan span = {lexer->line, col, 0, 0};
    while (behind > lexer->line_start && span.col == col) {
        behind--; /* back over one character, which may have several bytes */
        if (((unsigned char)*behind & 0xC0) != 0x80)
            span.col = aw_lexer_col(lexer, behind);
    }
    va_list args;
    va_start(args, id);
    lexer->tokens->error = aw_diag_make(lexer->diags, id, span, args);
    va_end(args);
    lexer->tokens->urgent = true;
    finish(lexer, token, lexer->end, lexer->end, TOK_ERROR);
    token->span = span;
}

void aw_lexer_next(AwLexer *lexer, AwToken *token)
{
    const char *cursor = lexer->cursor;
    const char *marker;
    const char *start;
    const char *comment = NULL;

#define TOKEN(type)                                                                                \
    do {                                                                                           \
        finish(lexer, token, start, cursor, type);                                                 \
        return;                                                                                    \
    } while (0)

again:
    start = cursor;
    /*!re2c
    re2c:define:YYCTYPE = "unsigned char";
    re2c:define:YYCURSOR = cursor;
    re2c:define:YYMARKER = marker;
    re2c:yyfill:enable = 0;

    letter  = [a-zA-Z_];
    digit   = [0-9];
    wide    = [\x80-\xff];
    digits  = digit ("_"? digit)*;
    decimal = [1-9] ("_"? digit)* | "0" ("_"? "0")*;
    based   = "0" ([xX] ("_"? [0-9a-fA-F])+ | [oO] ("_"? [0-7])+ | [bB] ("_"? [01])+);
    point   = digits? "." digits | digits ".";
    float   = (digits | point) [eE] [+-]? digits | point;
    imag    = (digits | float) [jJ];
    prefix  = [rRuUbBfF] | [bBfF] [rR] | [rR] [bBfF];
    any     = [^\x00];
    single  = ['] ([^'\\\n\x00] | "\\" any)* ['] | ["] ([^"\\\n\x00] | "\\" any)* ["];
    triple1 = "'''" ("'"{0,2} ([^'\\\x00] | "\\" any))* "'''";
    triple2 = ["]{3} (["]{0,2} ([^"\\\x00] | "\\" any))* ["]{3};

    "\x00" {
        if (start < lexer->end)
            goto bad;
        finish(lexer, token, start, start, TOK_END);
        return;
    }
    [ \t\f]+             { goto again; }
    "#" [^\n\x00]*       { comment = start; goto again; }
    "\\" {
        lexer->cursor = cursor;
        if (!aw_lexer_join_line(lexer, token))
            return;
        cursor = lexer->cursor;
        goto again;
    }
    "\n" {
        /* As in CPython, the end of a line begins with the comment before it. */
        finish(lexer, token, comment ? comment : start, start, TOK_NEWLINE);
        lexer->cursor = cursor;
        lexer->line++;
        lexer->line_start = cursor;
        return;
    }

    "False"    { TOKEN(TOK_FALSE); }    "None"     { TOKEN(TOK_NONE); }
    "True"     { TOKEN(TOK_TRUE); }     "and"      { TOKEN(TOK_AND); }
    "as"       { TOKEN(TOK_AS); }       "assert"   { TOKEN(TOK_ASSERT); }
    "async"    { TOKEN(TOK_ASYNC); }    "await"    { TOKEN(TOK_AWAIT); }
    "break"    { TOKEN(TOK_BREAK); }    "class"    { TOKEN(TOK_CLASS); }
    "continue" { TOKEN(TOK_CONTINUE); } "def"      { TOKEN(TOK_DEF); }
    "del"      { TOKEN(TOK_DEL); }      "elif"     { TOKEN(TOK_ELIF); }
    "else"     { TOKEN(TOK_ELSE); }     "except"   { TOKEN(TOK_EXCEPT); }
    "finally"  { TOKEN(TOK_FINALLY); }  "for"      { TOKEN(TOK_FOR); }
    "from"     { TOKEN(TOK_FROM); }     "global"   { TOKEN(TOK_GLOBAL); }
    "if"       { TOKEN(TOK_IF); }       "import"   { TOKEN(TOK_IMPORT); }
    "in"       { TOKEN(TOK_IN); }       "is"       { TOKEN(TOK_IS); }
    "lambda"   { TOKEN(TOK_LAMBDA); }   "nonlocal" { TOKEN(TOK_NONLOCAL); }
    "not"      { TOKEN(TOK_NOT); }      "or"       { TOKEN(TOK_OR); }
    "pass"     { TOKEN(TOK_PASS); }     "raise"    { TOKEN(TOK_RAISE); }
    "return"   { TOKEN(TOK_RETURN); }   "try"      { TOKEN(TOK_TRY); }
    "while"    { TOKEN(TOK_WHILE); }    "with"     { TOKEN(TOK_WITH); }
    "yield"    { TOKEN(TOK_YIELD); }

    letter (letter | digit)* { TOKEN(TOK_NAME); }
    (letter | wide) (letter | digit | wide)* {
        finish_unicode_name(lexer, token, start, cursor);
        return;
    }
    decimal | based | float | imag {
        finish_number(lexer, token, start, cursor);
        return;
    }
    prefix? (single | triple1 | triple2) {
        finish_string(lexer, token, start, cursor);
        return;
    }
    prefix? ("'''" | ["]{3}) {
        fail_string(lexer, token, start, cursor, true);
        return;
    }
    prefix? ['"] {
        fail_string(lexer, token, start, cursor, false);
        return;
    }

    "("   { TOKEN(TOK_LPAR); }           ")"   { TOKEN(TOK_RPAR); }
    "["   { TOKEN(TOK_LSQB); }           "]"   { TOKEN(TOK_RSQB); }
    "{"   { TOKEN(TOK_LBRACE); }         "}"   { TOKEN(TOK_RBRACE); }
    ","   { TOKEN(TOK_COMMA); }          ":"   { TOKEN(TOK_COLON); }
    ";"   { TOKEN(TOK_SEMI); }           "."   { TOKEN(TOK_DOT); }
    "..." { TOKEN(TOK_ELLIPSIS); }       "->"  { TOKEN(TOK_RARROW); }
    "="   { TOKEN(TOK_EQUAL); }          ":="  { TOKEN(TOK_COLONEQUAL); }
    "+"   { TOKEN(TOK_PLUS); }           "+="  { TOKEN(TOK_PLUSEQUAL); }
    "-"   { TOKEN(TOK_MINUS); }          "-="  { TOKEN(TOK_MINUSEQUAL); }
    "*"   { TOKEN(TOK_STAR); }           "*="  { TOKEN(TOK_STAREQUAL); }
    "/"   { TOKEN(TOK_SLASH); }          "/="  { TOKEN(TOK_SLASHEQUAL); }
    "%"   { TOKEN(TOK_PERCENT); }        "%="  { TOKEN(TOK_PERCENTEQUAL); }
    "@"   { TOKEN(TOK_AT); }             "@="  { TOKEN(TOK_ATEQUAL); }
    "&"   { TOKEN(TOK_AMPER); }          "&="  { TOKEN(TOK_AMPEREQUAL); }
    "|"   { TOKEN(TOK_VBAR); }           "|="  { TOKEN(TOK_VBAREQUAL); }
    "^"   { TOKEN(TOK_CIRCUMFLEX); }     "^="  { TOKEN(TOK_CIRCUMFLEXEQUAL); }
    "**"  { TOKEN(TOK_DOUBLESTAR); }     "**=" { TOKEN(TOK_DOUBLESTAREQUAL); }
    "//"  { TOKEN(TOK_DOUBLESLASH); }    "//=" { TOKEN(TOK_DOUBLESLASHEQUAL); }
    "<<"  { TOKEN(TOK_LEFTSHIFT); }      "<<=" { TOKEN(TOK_LEFTSHIFTEQUAL); }
    ">>"  { TOKEN(TOK_RIGHTSHIFT); }     ">>=" { TOKEN(TOK_RIGHTSHIFTEQUAL); }
    "~"   { TOKEN(TOK_TILDE); }          "=="  { TOKEN(TOK_EQEQUAL); }
    "!="  { TOKEN(TOK_NOTEQUAL); }       "<"   { TOKEN(TOK_LESS); }
    "<="  { TOKEN(TOK_LESSEQUAL); }      ">"   { TOKEN(TOK_GREATER); }
    ">="  { TOKEN(TOK_GREATEREQUAL); }
    "<>" | [$?!`]        { TOKEN(TOK_STRAY); }

    * { goto bad; }
    */
bad:
    fail_character(lexer, token, (unsigned char)*start, start + 1);
}
