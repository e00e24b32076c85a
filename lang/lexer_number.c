/* The lexer: what is wrong with a number literal. Goes over the digits once more, in the order
   in which CPython's tokenizer does, so that the same mistake is named at the same character. */
#include "lang/lexer.h"

#include <ctype.h>
#include <string.h>

typedef struct Scan {
    AwLexer *lexer;
    AwToken *token;
    const char *at; /* the character under inspection */
} Scan;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Characters beyond ASCII begin another token, as in CPython. */
static bool is_word(char c)
{
    return (unsigned char)c < 0x80 && (isalnum((unsigned char)c) || c == '_');
}

/* The error stands before `at`. */
static bool fail(Scan *scan, const char *kind)
{
    aw_lexer_fail(scan->lexer, scan->token, scan->at, AW_DIAG_INVALID_LITERAL, kind);
    return true;
}

static bool fail_digit(Scan *scan, const char *kind)
{
    aw_lexer_fail(scan->lexer, scan->token, scan->at + 1, AW_DIAG_INVALID_DIGIT, *scan->at, kind);
    return true;
}

/* `1if x else y`: keywords that may follow a number at once. Those with i count by their first two
   letters, as in CPython. */
static bool keyword_follows(const char *at)
{
    static const char *const keywords[] = {"and", "else", "for", "or", "not"};
    if (at[0] == 'i')
        return at[1] == 'f' || at[1] == 'n' || at[1] == 's';
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        size_t length = strlen(keywords[i]);
        if (strncmp(at, keywords[i], length) == 0)
            return !is_word(at[length]);
    }
    return false;
}

static bool check_end(Scan *scan, const char *kind)
{
    if (keyword_follows(scan->at)) {
        const AwLexer *lexer = scan->lexer;
        AwSpan span = {scan->token->span.line, aw_lexer_col(lexer, scan->at) - 1, 0, 0};
        aw_diag_warn(lexer->diags, AW_DIAG_LITERAL_AND_WORD, span, kind);
        return false;
    }
    return is_word(*scan->at) && fail(scan, kind);
}

/* Digits, with single underscores between them. */
static bool check_decimal_tail(Scan *scan)
{
    for (;;) {
        while (is_digit(*scan->at))
            scan->at++;
        if (*scan->at != '_')
            return false;
        scan->at++;
        if (!is_digit(*scan->at))
            return fail(scan, "decimal");
    }
}

static bool check_exponent(Scan *scan)
{
    const char *e = scan->at++;
    if (*scan->at == '+' || *scan->at == '-') {
        scan->at++;
        if (!is_digit(*scan->at))
            return fail(scan, "decimal");
    } else if (!is_digit(*scan->at)) {
        scan->at = e;
        return check_end(scan, "decimal");
    }
    return check_decimal_tail(scan);
}

/* What may follow the digits of a decimal number. */
static bool check_fraction(Scan *scan)
{
    if (*scan->at == '.') {
        scan->at++;
        if (is_digit(*scan->at) && check_decimal_tail(scan))
            return true;
    }
    if ((*scan->at | 0x20) == 'e') {
        const char *e = scan->at;
        if (check_exponent(scan))
            return true;
        if (scan->at == e)
            return false;
    }
    if ((*scan->at | 0x20) == 'j') {
        scan->at++;
        return check_end(scan, "imaginary");
    }
    return check_end(scan, "decimal");
}

static bool fits_base(char c, int base)
{
    return base == 16 ? isxdigit((unsigned char)c) != 0 : c >= '0' && c < '0' + base;
}

static bool check_based(Scan *scan, int base, const char *kind)
{
    scan->at += 2;
    do {
        scan->at += *scan->at == '_';
        if (!fits_base(*scan->at, base))
            return base != 16 && is_digit(*scan->at) ? fail_digit(scan, kind) : fail(scan, kind);
        while (fits_base(*scan->at, base))
            scan->at++;
    } while (*scan->at == '_');
    if (base != 16 && is_digit(*scan->at))
        return fail_digit(scan, kind);
    return check_end(scan, kind);
}

/* The place is the run of zeros. */
static bool fail_leading_zeros(Scan *scan, const char *start, const char *zeros_end)
{
    AwLexer *lexer = scan->lexer;
    aw_lexer_fail(lexer, scan->token, start + 1, AW_DIAG_LEADING_ZEROS);
    AwSpan *span = &lexer->tokens->error->span;
    span->end_line = span->line;
    span->end_col = aw_lexer_col(lexer, zeros_end) - 1;
    return true;
}

static bool check_leading_zero(Scan *scan)
{
    const char *start = scan->at++;
    for (;;) {
        if (*scan->at == '_') {
            scan->at++;
            if (!is_digit(*scan->at))
                return fail(scan, "decimal");
        }
        if (*scan->at != '0')
            break;
        scan->at++;
    }
    const char *zeros_end = scan->at + 1;
    bool nonzero = is_digit(*scan->at);
    if (nonzero && check_decimal_tail(scan))
        return true;
    char next = (char)(*scan->at | 0x20);
    if (*scan->at == '.' || next == 'e' || next == 'j')
        return check_fraction(scan);
    if (nonzero)
        return fail_leading_zeros(scan, start, zeros_end);
    return check_end(scan, "decimal");
}

bool aw_lexer_check_number(AwLexer *lexer, AwToken *token)
{
    Scan scan = {lexer, token, token->text};
    if (scan.at[0] != '0')
        return check_decimal_tail(&scan) || check_fraction(&scan);
    switch (scan.at[1] | 0x20) {
    case 'x': return check_based(&scan, 16, "hexadecimal");
    case 'o': return check_based(&scan, 8, "octal");
    case 'b': return check_based(&scan, 2, "binary");
    default: return check_leading_zero(&scan);
    }
}
