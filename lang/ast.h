/* The abstract syntax tree: what the parser builds, checks inspect and the compiler reads.

   It follows CPython's `ast` module node by node, so that the two can be compared. All of Python
   3.11 has nodes; what the compiler does not know yet (match, complex numbers, ...) it refuses.

   Invariants
   - Everything lives in the arena that was given to aw_parse, and nothing is changed after
     parsing (but for the `scope` fields, which belong to lang/scope.c).
   - Lists (AwNodes and its like) are never NULL; an empty one has count 0. Single children may
     be NULL where a comment says "or NULL".
   - No tree is deeper than AW_AST_MAX_DEPTH, so recursion over it is safe: a depth is kept in
     each node while it is built.
   - Names are interned: equal names of one tree are one pointer and have one small `id`.
   - `elif` is an AST_IF alone in the `orelse` of an AST_IF; its span starts at the `elif`. */
#ifndef AW_LANG_AST_H
#define AW_LANG_AST_H

#include "base/arena.h"
#include "base/source.h"

#include <stdbool.h>
#include <stdint.h>

#define AW_AST_MAX_DEPTH 2000

/* name of AST_ constant, name in CPython's ast module */
#define AW_AST_KINDS(X)                                                                            \
    /* statements */                                                                               \
    X(FUNCTION_DEF, "FunctionDef") /* function; is_async */                                        \
    X(CLASS_DEF, "ClassDef")       /* class_def */                                                 \
    X(RETURN, "Return")            /* child: value or NULL */                                      \
    X(DELETE, "Delete")            /* children: targets */                                         \
    X(ASSIGN, "Assign")            /* assign */                                                    \
    X(AUG_ASSIGN, "AugAssign")     /* aug_assign */                                                \
    X(ANN_ASSIGN, "AnnAssign")     /* ann_assign */                                                \
    X(FOR, "For")                  /* for_loop; is_async */                                        \
    X(WHILE, "While")              /* branch */                                                    \
    X(IF, "If")                    /* branch */                                                    \
    X(WITH, "With")                /* with; is_async */                                            \
    X(MATCH, "Match")              /* match */                                                     \
    X(RAISE, "Raise")              /* raise */                                                     \
    X(TRY, "Try")                  /* try_block */                                                 \
    X(TRY_STAR, "TryStar")         /* try_block */                                                 \
    X(ASSERT, "Assert")            /* assertion */                                                 \
    X(IMPORT, "Import")            /* import; no module, level 0 */                                \
    X(IMPORT_FROM, "ImportFrom")   /* import */                                                    \
    X(GLOBAL, "Global")            /* names */                                                     \
    X(NONLOCAL, "Nonlocal")        /* names */                                                     \
    X(EXPR, "Expr")                /* child: the expression of an expression statement */          \
    X(PASS, "Pass")                                                                                \
    X(BREAK, "Break")                                                                              \
    X(CONTINUE, "Continue")                                                                        \
    /* expressions */                                                                              \
    X(BOOL_OP, "BoolOp")                 /* bool_op: two or more values */                         \
    X(NAMED_EXPR, "NamedExpr")           /* named_expr: target := value */                         \
    X(BIN_OP, "BinOp")                   /* bin_op */                                              \
    X(UNARY_OP, "UnaryOp")               /* unary_op */                                            \
    X(LAMBDA, "Lambda")                  /* lambda */                                              \
    X(IF_EXP, "IfExp")                   /* if_exp */                                              \
    X(DICT, "Dict")                      /* dict */                                                \
    X(SET, "Set")                        /* children */                                            \
    X(LIST_COMP, "ListComp")             /* comprehension */                                       \
    X(SET_COMP, "SetComp")               /* comprehension */                                       \
    X(DICT_COMP, "DictComp")             /* comprehension, with value */                           \
    X(GENERATOR_EXP, "GeneratorExp")     /* comprehension */                                       \
    X(AWAIT, "Await")                    /* child */                                               \
    X(YIELD, "Yield")                    /* child: value or NULL */                                \
    X(YIELD_FROM, "YieldFrom")           /* child */                                               \
    X(COMPARE, "Compare")                /* compare */                                             \
    X(CALL, "Call")                      /* call */                                                \
    X(FORMATTED_VALUE, "FormattedValue") /* formatted_value */                                     \
    X(JOINED_STR, "JoinedStr")           /* children: str constants and formatted values */        \
    X(CONSTANT, "Constant")              /* constant */                                            \
    X(ATTRIBUTE, "Attribute")            /* attribute; context */                                  \
    X(SUBSCRIPT, "Subscript")            /* subscript; context */                                  \
    X(STARRED, "Starred")                /* child; context */                                      \
    X(NAME, "Name")                      /* name; context */                                       \
    X(LIST, "List")                      /* children; context */                                   \
    X(TUPLE, "Tuple")                    /* children; context */                                   \
    X(SLICE, "Slice")                    /* slice */                                               \
    /* parts with a place of their own */                                                          \
    X(EXCEPT_HANDLER, "ExceptHandler") /* handler */                                               \
    /* patterns of match */                                                                        \
    X(MATCH_VALUE, "MatchValue")         /* child: an expression */                                \
    X(MATCH_SINGLETON, "MatchSingleton") /* constant: None, True or False */                       \
    X(MATCH_SEQUENCE, "MatchSequence")   /* children: patterns */                                  \
    X(MATCH_MAPPING, "MatchMapping")     /* match_mapping */                                       \
    X(MATCH_CLASS, "MatchClass")         /* match_class */                                         \
    X(MATCH_STAR, "MatchStar")           /* name or NULL for *_ */                                 \
    X(MATCH_AS, "MatchAs")               /* match_as */                                            \
    X(MATCH_OR, "MatchOr")               /* children: patterns */

typedef enum AwAstKind {
#define X(name, python_name) AST_##name,
    AW_AST_KINDS(X)
#undef X
        AST_KIND_COUNT
} AwAstKind;

/* How a Name, Attribute, Subscript, Starred, List or Tuple is used; AW_LOAD everywhere else. */
typedef enum AwContext { AW_LOAD, AW_STORE, AW_DEL } AwContext;

/* Name, name in CPython's ast module, text; in the order of that module. */
/* clang-format off */
#define AW_BINARY_OPS(X) \
    X(ADD, "Add", "+") \
    X(SUB, "Sub", "-") \
    X(MUL, "Mult", "*") \
    X(MATMUL, "MatMult", "@") \
    X(DIV, "Div", "/") \
    X(MOD, "Mod", "%") \
    X(POW, "Pow", "**") \
    X(LSHIFT, "LShift", "<<") \
    X(RSHIFT, "RShift", ">>") \
    X(OR, "BitOr", "|") \
    X(XOR, "BitXor", "^") \
    X(AND, "BitAnd", "&") \
    X(FLOORDIV, "FloorDiv", "//")
#define AW_UNARY_OPS(X) \
    X(INVERT, "Invert", "~") \
    X(NOT, "Not", "not") \
    X(PLUS, "UAdd", "+") \
    X(MINUS, "USub", "-")
#define AW_COMPARE_OPS(X) \
    X(EQ, "Eq", "==") \
    X(NE, "NotEq", "!=") \
    X(LT, "Lt", "<") \
    X(LE, "LtE", "<=") \
    X(GT, "Gt", ">") \
    X(GE, "GtE", ">=") \
    X(IS, "Is", "is") \
    X(IS_NOT, "IsNot", "is not") \
    X(IN, "In", "in") \
    X(NOT_IN, "NotIn", "not in")
/* clang-format on */

#define X(name, python_name, text) AW_BINARY_##name,
typedef enum AwBinaryOp { AW_BINARY_OPS(X) AW_BINARY_COUNT } AwBinaryOp;
#undef X
#define X(name, python_name, text) AW_UNARY_##name,
typedef enum AwUnaryOp { AW_UNARY_OPS(X) AW_UNARY_COUNT } AwUnaryOp;
#undef X
#define X(name, python_name, text) AW_COMPARE_##name,
typedef enum AwCompareOp { AW_COMPARE_OPS(X) AW_COMPARE_COUNT } AwCompareOp;
#undef X

typedef struct AwNode AwNode;
struct AwScope; /* of lang/scope.h */

/* An identifier, NFKC-normalised as Python demands. Compare pointers. */
typedef struct AwName {
    uint32_t id;     /* 0 .. AwAst.name_count - 1, unique in the tree: index for side tables */
    uint32_t length; /* bytes */
    uint32_t hash;
    bool is_false; /* __debug__, where asserts are left out */
    char text[];   /* UTF-8 with a NUL behind it */
} AwName;

typedef struct AwNodes {
    uint32_t count;
    AwNode *items[];
} AwNodes;

typedef struct AwNames {
    uint32_t count;
    struct AwNamed {
        const AwName *name;
        AwSpan span;
    } items[];
} AwNames;

typedef enum AwConstantKind {
    AW_CONSTANT_NONE,
    AW_CONSTANT_TRUE,
    AW_CONSTANT_FALSE,
    AW_CONSTANT_ELLIPSIS,
    AW_CONSTANT_INT,     /* integer */
    AW_CONSTANT_BIG_INT, /* text: the digits without prefix and underscores, in `base` */
    AW_CONSTANT_FLOAT,   /* number */
    AW_CONSTANT_COMPLEX, /* number: the imaginary part */
    AW_CONSTANT_STR,     /* text: UTF-8; lone surrogates (from "\ud800") as three bytes */
    AW_CONSTANT_BYTES,   /* text */
    AW_CONSTANT_MADE,    /* made: what no literal gives, in trees that a program made */
} AwConstantKind;

/* A constant in plain C. `text` is arena memory, may hold NUL bytes, and has one behind it. */
typedef struct AwConstant {
    uint8_t kind;    /* AwConstantKind */
    uint8_t base;    /* of BIG_INT: 2, 8, 10 or 16 */
    bool u_prefix;   /* of STR: u"..." */
    bool surrogates; /* of STR: holds lone surrogates */
    uint32_t length; /* of text, in bytes */
    union {
        int64_t integer;
        double number;
        const char *text;
        const struct AwConst *made; /* in the arena */
    };
} AwConstant;

typedef struct AwParam {
    const AwName *name;
    AwNode *annotation;    /* or NULL */
    AwNode *default_value; /* or NULL; never for *args and **kwargs */
    AwSpan span;
} AwParam;

/* items: positional-only, then positional-or-keyword, then keyword-only parameters. */
typedef struct AwParams {
    AwParam *vararg; /* or NULL */
    AwParam *kwarg;  /* or NULL */
    uint32_t posonly_count;
    uint32_t normal_count;
    uint32_t kwonly_count;
    AwParam items[];
} AwParams;

typedef struct AwKeyword {
    const AwName *name; /* or NULL for **value */
    AwNode *value;
    AwSpan span;
} AwKeyword;

typedef struct AwKeywords {
    uint32_t count;
    AwKeyword items[];
} AwKeywords;

/* `import name as asname`. The name of `import a.b.c` is the dotted whole, one interned name; that
   of `from m import *` is "*". */
typedef struct AwAlias {
    const AwName *name;
    const AwName *asname; /* or NULL */
    AwSpan span;
} AwAlias;

typedef struct AwAliases {
    uint32_t count;
    AwAlias items[];
} AwAliases;

typedef struct AwWithItem {
    AwNode *context;
    AwNode *target; /* or NULL */
} AwWithItem;

typedef struct AwWithItems {
    uint32_t count;
    AwWithItem items[];
} AwWithItems;

/* One `for target in iter if ... if ...` of a comprehension. */
typedef struct AwGenerator {
    AwNode *target;
    AwNode *iter;
    const AwNodes *conditions;
    bool is_async;
} AwGenerator;

typedef struct AwGenerators {
    uint32_t count;
    AwGenerator items[];
} AwGenerators;

typedef struct AwMatchCase {
    AwNode *pattern;
    AwNode *guard; /* or NULL */
    const AwNodes *body;
} AwMatchCase;

typedef struct AwMatchCases {
    uint32_t count;
    AwMatchCase items[];
} AwMatchCases;

/* Which member of the union holds is said by the table of kinds above. Members do not overlap the
   head; a node is one size, whatever its kind. */
struct AwNode {
    uint8_t kind;    /* AwAstKind */
    uint8_t context; /* AwContext */
    uint16_t depth;  /* 1 + the deepest child's */
    AwSpan span;     /* as CPython's: a function starts at its `def`, not at its decorators */
    bool is_async;   /* of FUNCTION_DEF, FOR, WITH */
    bool simple;     /* of ANN_ASSIGN: the target is a name without parentheses */
    /* An expression in parentheses of its own; the span excludes them, but for tuples. */
    bool parenthesized;
    union {
        AwNode *child;
        const AwNodes *children;
        const AwName *name;
        const AwNames *names;
        AwConstant constant;
        struct {
            const AwName *name;
            const AwParams *params;
            const AwNodes *body;
            const AwNodes *decorators;
            AwNode *returns; /* or NULL */
            struct AwScope *scope;
        } function;
        struct {
            const AwParams *params;
            AwNode *body;
            struct AwScope *scope;
        } lambda;
        struct {
            const AwName *name;
            const AwNodes *bases;
            const AwKeywords *keywords;
            const AwNodes *body;
            const AwNodes *decorators;
            struct AwScope *scope;
        } class_def;
        struct {
            const AwNodes *targets; /* more than one for a = b = value */
            AwNode *value;
        } assign;
        struct {
            AwNode *target; /* context AW_STORE */
            AwNode *value;
            AwBinaryOp op;
        } aug_assign;
        struct {
            AwNode *target;
            AwNode *annotation;
            AwNode *value; /* or NULL */
        } ann_assign;
        struct {
            AwNode *target;
            AwNode *iter;
            const AwNodes *body;
            const AwNodes *orelse;
        } for_loop;
        struct {
            AwNode *test;
            const AwNodes *body;
            const AwNodes *orelse;
        } branch;
        struct {
            const AwWithItems *items;
            const AwNodes *body;
        } with;
        struct {
            AwNode *subject;
            const AwMatchCases *cases;
        } match;
        struct {
            AwNode *exception; /* or NULL */
            AwNode *cause;     /* or NULL */
        } raise;
        struct {
            const AwNodes *body;
            const AwNodes *handlers; /* AST_EXCEPT_HANDLER */
            const AwNodes *orelse;
            const AwNodes *finally;
        } try_block;
        struct {
            AwNode *type;       /* or NULL */
            const AwName *name; /* or NULL */
            const AwNodes *body;
        } handler;
        struct {
            AwNode *test;
            AwNode *message; /* or NULL */
        } assertion;
        struct {
            const AwName *module; /* or NULL: from . import x */
            const AwAliases *aliases;
            uint32_t level; /* leading dots */
        } import;
        struct {
            const AwNodes *values;
            bool is_or; /* else `and` */
        } bool_op;
        struct {
            AwNode *target; /* AST_NAME */
            AwNode *value;
        } named_expr;
        struct {
            AwNode *left;
            AwNode *right;
            AwBinaryOp op;
        } bin_op;
        struct {
            AwNode *operand;
            AwUnaryOp op;
        } unary_op;
        struct {
            AwNode *test;
            AwNode *body;
            AwNode *orelse;
        } if_exp;
        struct {
            const AwNodes *keys; /* a NULL item means ** before the value of the same index */
            const AwNodes *values;
        } dict;
        struct {
            AwNode *element; /* the key in a DICT_COMP */
            AwNode *value;   /* of DICT_COMP, else NULL */
            const AwGenerators *generators;
            struct AwScope *scope;
        } comprehension;
        struct {
            AwNode *left;
            const uint8_t *ops; /* AwCompareOp, one per comparator */
            const AwNodes *comparators;
        } compare;
        struct {
            AwNode *function;
            const AwNodes *args; /* may hold AST_STARRED */
            const AwKeywords *keywords;
        } call;
        struct {
            AwNode *value;
            AwNode *spec;   /* AST_JOINED_STR or NULL */
            int conversion; /* 's', 'r', 'a', or -1 */
        } formatted_value;
        struct {
            AwNode *value;
            const AwName *name;
        } attribute;
        struct {
            AwNode *value;
            AwNode *index; /* any expression, AST_SLICE, or a tuple with slices in it */
        } subscript;
        struct {
            AwNode *lower; /* each or NULL */
            AwNode *upper;
            AwNode *step;
        } slice;
        struct {
            const AwNodes *keys;
            const AwNodes *patterns;
            const AwName *rest; /* or NULL */
        } match_mapping;
        struct {
            AwNode *type;
            const AwNodes *patterns;
            const AwNames *attributes;
            const AwNodes *attribute_patterns;
        } match_class;
        struct {
            AwNode *pattern;    /* or NULL */
            const AwName *name; /* or NULL: the wildcard _ */
        } match_as;
    };
};

typedef enum AwParseMode {
    AW_PARSE_EXEC,   /* a file: statements */
    AW_PARSE_EVAL,   /* one expression */
    AW_PARSE_SINGLE, /* what was typed at the prompt: one statement, perhaps over several lines */
} AwParseMode;

/* A whole parsed text. */
typedef struct AwAst {
    AwSource *source; /* not owned */
    AwArena *arena;   /* holds every node; not owned */
    AwParseMode mode;
    const AwNodes *body; /* statements; in AW_PARSE_EVAL one expression node */
    uint32_t name_count; /* all AwName.id are below it; grows with aw_ast_intern */
    struct AwNameTable *names;
    struct AwScope *scope; /* of lang/scope.c */
} AwAst;

/* A tree without statements and names; `source` and `arena` must outlive it. */
AwAst *aw_ast_new(AwArena *arena, AwSource *source, AwParseMode mode)
    __attribute__((returns_nonnull));

/* The name for a text, made when it is not there yet: for names that the compiler invents, such as
   mangled private names. The text is copied. */
const AwName *aw_ast_intern(AwAst *ast, const char *text, size_t length)
    __attribute__((returns_nonnull));

const char *aw_ast_kind_name(AwAstKind kind); /* CPython's: "FunctionDef" */

#endif
