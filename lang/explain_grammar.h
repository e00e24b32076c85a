/* The rules of lang/explain_rules.c in the form in which lang/explain.c follows them. */
#ifndef AW_LANG_EXPLAIN_GRAMMAR_H
#define AW_LANG_EXPLAIN_GRAMMAR_H

#include "base/arena.h"
#include "base/diag.h"

#include <stdbool.h>
#include <stdint.h>

enum { AW_EXPLAIN_CAPTURES = 2 }; /* a and b */

typedef enum AwExplainOp {
    AW_EXPLAIN_TOKEN,  /* type */
    AW_EXPLAIN_WORD,   /* text: a name that is a keyword only here */
    AW_EXPLAIN_SOFT,   /* a name that begins one of these keywords */
    AW_EXPLAIN_FORCED, /* type, text */
    AW_EXPLAIN_RULE,   /* rule */
    AW_EXPLAIN_GROUP,  /* group */
    AW_EXPLAIN_MAYBE,  /* group, once or not at all */
    AW_EXPLAIN_STAR,   /* group, any number of times */
    AW_EXPLAIN_PLUS,   /* group, at least once */
    AW_EXPLAIN_GATHER, /* group, at least once, with `separator` between */
    AW_EXPLAIN_AHEAD,  /* group must follow, but is not read */
    AW_EXPLAIN_NOT,    /* group must not follow */
    AW_EXPLAIN_CUT,
    AW_EXPLAIN_MISTAKE, /* the alternative counts in the second reading only */
    AW_EXPLAIN_ERROR,   /* error: the alternative is a mistake */
    AW_EXPLAIN_STRINGS, /* the string literals that the rule has read so far must be good */
} AwExplainOp;

typedef enum AwExplainPlace {
    AW_EXPLAIN_AT_A,      /* the capture a */
    AW_EXPLAIN_A_TO_B,    /* both captures and all between */
    AW_EXPLAIN_FROM_A,    /* the capture a and all that was read */
    AW_EXPLAIN_AT_LAST,   /* the last token that was read */
    AW_EXPLAIN_AT_TARGET, /* the part of the capture a that is no target */
    AW_EXPLAIN_CALL,      /* a function finds out */
} AwExplainPlace;

typedef enum AwExplainArg {
    AW_EXPLAIN_NO_ARG,
    AW_EXPLAIN_NAME_ARG,  /* what kind of expression the capture a is */
    AW_EXPLAIN_TEXT_ARG,  /* the text of its token */
    AW_EXPLAIN_LINE_ARG,  /* its line */
    AW_EXPLAIN_BLOCK_ARG, /* its text and its line */
    AW_EXPLAIN_WORD_ARG,  /* `word` */
} AwExplainArg;

typedef struct AwExplainError {
    AwExplainPlace place;
    AwDiagId id;
    AwExplainArg arg;
    const char
        *word; /* of AW_EXPLAIN_WORD_ARG; the function of AW_EXPLAIN_CALL; the kind of target */
} AwExplainError;

typedef struct AwExplainItem AwExplainItem;
typedef struct AwExplainAlternative AwExplainAlternative;

struct AwExplainItem {
    AwExplainItem *next; /* in the same alternative */
    uint8_t op;          /* AwExplainOp */
    int8_t capture;      /* index, or -1 */
    uint16_t type;       /* TOK_… */
    uint16_t rule;       /* index */
    const char *text;
    AwExplainAlternative *group;
    AwExplainItem *separator;
    const AwExplainError *error;
};

struct AwExplainAlternative {
    AwExplainAlternative *next;
    AwExplainItem *items;
};

typedef struct AwExplainRule {
    const char *name;
    uint32_t name_length;
    bool shared; /* results count for both readings */
    bool pure;   /* no mistakes in what it reads */
    AwExplainAlternative *alternatives;
} AwExplainRule;

typedef struct AwExplainGrammar {
    AwExplainRule *rules;
    uint16_t count;
} AwExplainGrammar;

/* Reads the rules; all memory is the arena's. */
void aw_explain_grammar_read(AwExplainGrammar *grammar, AwArena *arena);

#endif
