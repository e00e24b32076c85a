/* The builder: what the actions of grammar.y call to make the tree.

   A rule's value carries, beside its node, the first and last token it was made of, because a
   node's span does not tell: parentheses around an expression belong to what is built with it,
   not to the expression. The builder also refuses what the grammar lets through and Python does
   not; it does not say why, that is found out by lang/explain.c. */
#ifndef AW_LANG_BUILD_H
#define AW_LANG_BUILD_H

#include "lang/ast.h"
#include "lang/token.h"

/* A builder-private kind of node, `expression as target` in parentheses; uses named_expr. */
enum { AW_BUILD_AS = AST_KIND_COUNT };

typedef struct AwBuilder {
    AwAst *ast;
    AwArena *arena;
    AwDiagnostics *diags; /* texts of strings and "too deep" are reported here at once */
    AwNode *expression;   /* what AW_PARSE_EVAL and the fields of f-strings want */
    uint32_t as_groups;   /* `(a as b)` that no `with` has claimed yet: an error in the end */
    uint32_t lines;       /* top-level statements, those joined by `;` counted as one */
    bool refused;         /* the text is not Aw; perhaps `diags` says why */
} AwBuilder;

typedef struct AwPart {
    AwNode *node; /* NULL for an optional part that is not there */
    const AwToken *first;
    const AwToken *last;
} AwPart;

typedef struct AwParts {
    AwNodes *nodes;
    const AwToken *first; /* NULL while there are none */
    const AwToken *last;
} AwParts;

typedef struct AwStringRun {
    const AwToken *first;
    const AwToken *last;
} AwStringRun;

/* A dotted name of an import, with the dots before it. */
typedef struct AwModuleName {
    const AwToken *first; /* NULL: dots alone */
    const AwToken *last;
    uint32_t level;
} AwModuleName;

typedef struct AwAliasItem {
    const AwName *name;
    const AwName *asname;
    const AwToken *first;
    const AwToken *last;
} AwAliasItem;

typedef struct AwAliasList {
    AwAliases *list;
    const AwToken *last;
} AwAliasList;

typedef struct AwGeneratorList {
    AwGenerators *list;
} AwGeneratorList;

typedef struct AwCaseItem {
    AwMatchCase match_case;
    const AwToken *last;
} AwCaseItem;

typedef struct AwCaseList {
    AwMatchCases *list;
    const AwToken *last;
} AwCaseList;

typedef struct AwPair {
    AwNode *key; /* NULL: ** */
    AwNode *value;
} AwPair;

typedef enum AwArgKind {
    AW_ARG_POSITIONAL,
    AW_ARG_STAR,
    AW_ARG_KEYWORD,
    AW_ARG_DOUBLE_STAR
} AwArgKind;

typedef struct AwArgItem {
    const AwName *name; /* of AW_ARG_KEYWORD */
    AwNode *value;
    const AwToken *first;
    const AwToken *last;
    AwArgKind kind;
} AwArgItem;

typedef struct AwArgList {
    AwNodes *args;
    AwKeywords *keywords;
    bool keyword_seen;
    bool double_star_seen;
} AwArgList;

typedef enum AwParamKind {
    AW_PARAM_NORMAL,
    AW_PARAM_SLASH,
    AW_PARAM_BARE_STAR,
    AW_PARAM_VARARG,
    AW_PARAM_KWARG
} AwParamKind;

typedef struct AwParamItem {
    AwParam *param; /* NULL for / and * */
    AwParamKind kind;
} AwParamItem;

typedef struct AwParamList AwParamList;
typedef struct AwPatternArgs AwPatternArgs;

/* The text is refused; the parser stops after the token at hand. */
void aw_build_refuse(AwBuilder *b);

/* A node of the given kind, all else zero. */
AwNode *aw_build_node(AwBuilder *b, AwAstKind kind, const AwToken *first, const AwToken *last)
    __attribute__((returns_nonnull));
/* The node is now the parent of `child` (NULL allowed): keeps its depth right, refuses when the
   tree gets too deep. */
void aw_build_adopt(AwBuilder *b, AwNode *node, const AwNode *child);
void aw_build_adopt_all(AwBuilder *b, AwNode *node, const AwNodes *children);
/* Appends; the list may move. `list` may be the shared empty list. */
AwNodes *aw_build_push(AwBuilder *b, AwNodes *list, AwNode *node) __attribute__((returns_nonnull));
const AwName *aw_build_intern(AwBuilder *b, const AwToken *name) __attribute__((returns_nonnull));

/* What may stand left of `=`, after `for`, `as`, `del` and left of augmented assignment. Each
   makes the node and what is in it a target, or refuses. */
void aw_build_store(AwBuilder *b, AwNode *target);
void aw_build_single_target(AwBuilder *b, AwNode *target);
void aw_build_del(AwBuilder *b, AwNode *target);

/* lists and entry */
AwParts aw_build_none(AwBuilder *b);
AwParts aw_build_one(AwBuilder *b, AwPart part);
AwParts aw_build_two(AwBuilder *b, AwPart first, AwPart second);
AwParts aw_build_append(AwBuilder *b, AwParts list, AwPart part);
AwParts aw_build_concat(AwBuilder *b, AwParts list, AwParts more);
AwParts aw_build_end_at(AwParts list, const AwToken *last);
AwParts aw_build_top_statement(AwBuilder *b, AwParts file, AwParts statement);
void aw_build_module(AwBuilder *b, AwParts file);
void aw_build_expression(AwBuilder *b, AwPart expression);

/* statements (build_statement.c) */
AwPart aw_build_expr_statement(AwBuilder *b, AwPart value);
AwPart aw_build_assign(AwBuilder *b, AwParts chain);
AwPart aw_build_aug_assign(AwBuilder *b, AwPart target, int op, AwPart value);
AwPart aw_build_ann_assign(AwBuilder *b, AwPart target, AwPart annotation, const AwPart *value);
AwPart aw_build_keyword(AwBuilder *b, AwAstKind kind, const AwToken *keyword);
AwPart aw_build_prefix(AwBuilder *b, AwAstKind kind, const AwToken *keyword, AwPart child);
AwPart aw_build_raise(AwBuilder *b, const AwToken *keyword, AwPart exception, const AwPart *cause);
AwPart aw_build_delete(AwBuilder *b, const AwToken *keyword, AwPart targets);
AwPart aw_build_assert(AwBuilder *b, const AwToken *keyword, AwPart test, const AwPart *message);
AwNames *aw_build_name_list(AwBuilder *b, AwNames *list, const AwToken *name);
AwPart aw_build_names(AwBuilder *b, AwAstKind kind, const AwToken *keyword, AwNames *names);
AwModuleName aw_build_dotted(const AwToken *first, const AwToken *last);
AwModuleName aw_build_dots(const AwModuleName *dots, uint32_t more);
AwModuleName aw_build_relative(AwModuleName dots, AwModuleName name);
AwAliasItem aw_build_alias(AwBuilder *b, AwModuleName name, const AwToken *asname);
AwAliasList aw_build_aliases(AwBuilder *b, const AwAliasList *list, AwAliasItem item);
AwAliasList aw_build_aliases_end(AwAliasList list, const AwToken *last);
AwAliasList aw_build_import_star(AwBuilder *b, const AwToken *star);
AwPart aw_build_import(AwBuilder *b, const AwToken *keyword, AwAliasList aliases);
AwPart aw_build_import_from(AwBuilder *b, const AwToken *keyword, AwModuleName module,
                            AwAliasList aliases);
AwPart aw_build_if(AwBuilder *b, const AwToken *keyword, AwPart test, AwParts body, AwParts elifs,
                   AwParts orelse);
AwParts aw_build_elif(AwBuilder *b, AwParts list, const AwToken *keyword, AwPart test,
                      AwParts body);
AwPart aw_build_while(AwBuilder *b, const AwToken *keyword, AwPart test, AwParts body,
                      AwParts orelse);
AwPart aw_build_for(AwBuilder *b, const AwToken *keyword, AwPart target, AwPart iter, AwParts body,
                    AwParts orelse);
AwPart aw_build_async(AwBuilder *b, const AwToken *keyword, AwPart statement);
AwWithItem aw_build_with_item(AwBuilder *b, AwPart context, const AwPart *target);
AwWithItems *aw_build_with_items(AwBuilder *b, AwWithItems *list, AwWithItem item);
AwPart aw_build_with(AwBuilder *b, const AwToken *keyword, AwWithItems *items, AwParts body);
AwPart aw_build_decorate(AwBuilder *b, AwParts decorators, AwPart definition);
AwPart aw_build_class(AwBuilder *b, const AwToken *keyword, const AwToken *name, AwArgList *args,
                      AwParts body);
AwPart aw_build_function(AwBuilder *b, const AwToken *keyword, const AwToken *name,
                         AwParamList *params, AwNode *returns, AwParts body);
AwPart aw_build_try(AwBuilder *b, const AwToken *keyword, AwParts body, AwParts handlers,
                    AwParts orelse, const AwParts *finally);
AwPart aw_build_try_finally(AwBuilder *b, const AwToken *keyword, AwParts body, AwParts finally);
AwPart aw_build_handler(AwBuilder *b, const AwToken *keyword, bool star, const AwPart *type,
                        const AwToken *name, AwParts body);

/* parameters (build_param.c) */
AwParamList *aw_build_params(AwBuilder *b);
AwParamList *aw_build_param_add(AwBuilder *b, AwParamList *list, AwParamItem item);
AwParamList *aw_build_params_comma(AwBuilder *b, AwParamList *list, const AwToken *comma);
AwParamItem aw_build_param(AwBuilder *b, const AwToken *name, const AwPart *annotation,
                           const AwPart *value);
AwParamItem aw_build_param_mark(AwBuilder *b, const AwToken *mark);
AwParamItem aw_build_param_star(AwBuilder *b, const AwToken *stars, const AwToken *name,
                                const AwPart *annotation);
/* The finished parameters; `owner` adopts their annotations and defaults. Refuses a `*` with
   nothing behind. */
const AwParams *aw_build_params_finish(AwBuilder *b, AwParamList *list, AwNode *owner);

/* expressions (build.c) */
AwPart aw_build_nothing(void);
AwPart aw_build_bare_tuple(AwBuilder *b, AwParts items, const AwToken *comma);
AwPart aw_build_named_expr(AwBuilder *b, AwPart target, AwPart value);
AwPart aw_build_if_exp(AwBuilder *b, AwPart body, AwPart test, AwPart orelse);
AwPart aw_build_lambda(AwBuilder *b, const AwToken *keyword, AwParamList *params, AwPart body);
AwPart aw_build_bool_op(AwBuilder *b, bool is_or, AwPart left, AwPart right);
AwPart aw_build_unary(AwBuilder *b, AwUnaryOp op, const AwToken *sign, AwPart operand);
AwPart aw_build_compare(AwBuilder *b, AwPart left, int op, AwPart right);
AwPart aw_build_binary(AwBuilder *b, AwBinaryOp op, AwPart left, AwPart right);
AwPart aw_build_attribute(AwBuilder *b, AwPart value, const AwToken *name);
AwPart aw_build_call(AwBuilder *b, AwPart function, AwArgList *args, const AwToken *last);
AwPart aw_build_call_generator(AwBuilder *b, AwPart function, const AwToken *first, AwPart element,
                               AwGeneratorList generators, const AwToken *last);
AwPart aw_build_subscript(AwBuilder *b, AwPart value, AwPart index, const AwToken *last);
AwArgList *aw_build_args(AwBuilder *b);
AwArgList *aw_build_arg_add(AwBuilder *b, AwArgList *list, AwArgItem item);
AwArgItem aw_build_arg(AwPart value);
AwArgItem aw_build_arg_star(AwBuilder *b, const AwToken *star, AwPart value);
AwArgItem aw_build_arg_double_star(const AwToken *stars, AwPart value);
AwArgItem aw_build_arg_keyword(AwBuilder *b, AwPart name, AwPart value);
AwPart aw_build_slices(AwBuilder *b, AwParts items, const AwToken *comma);
AwPart aw_build_slice(AwBuilder *b, AwPart lower, const AwToken *colon, AwPart upper,
                      const AwToken *second_colon, const AwPart *step);
AwGeneratorList aw_build_generators(AwBuilder *b, const AwGeneratorList *list, AwGenerator item);
AwGenerator aw_build_generator(AwBuilder *b, bool is_async, AwPart target, AwPart iter,
                               AwParts conditions);
AwPart aw_build_comprehension(AwBuilder *b, AwAstKind kind, const AwToken *first, AwPart element,
                              AwGeneratorList generators, const AwToken *last);
void aw_build_bare_generator(AwBuilder *b, AwPart element, AwGeneratorList generators);
AwPart aw_build_dict_comp(AwBuilder *b, const AwToken *first, AwPair pair,
                          AwGeneratorList generators, const AwToken *last);

/* atoms (build_atom.c) */
AwPart aw_build_name(AwBuilder *b, const AwToken *name);
AwPart aw_build_number(AwBuilder *b, const AwToken *number);
AwPart aw_build_singleton(AwBuilder *b, AwConstantKind kind, const AwToken *token);
AwStringRun aw_build_string_run(const AwStringRun *run, const AwToken *token);
AwPart aw_build_strings(AwBuilder *b, AwStringRun run);
AwPart aw_build_display(AwBuilder *b, AwAstKind kind, const AwToken *first, AwParts items,
                        const AwToken *last);
AwPart aw_build_group(AwBuilder *b, const AwToken *first, AwPart inner, const AwToken *last);
AwPart aw_build_paren(AwBuilder *b, const AwToken *first, AwParts items, bool comma,
                      const AwToken *last);
AwPart aw_build_as(AwBuilder *b, AwPart context, AwPart target);
AwPair aw_build_pair(const AwPart *key, AwPart value);
AwParts aw_build_pairs(AwBuilder *b, AwParts list, AwPair pair);
AwPart aw_build_dict(AwBuilder *b, const AwToken *first, AwParts pairs, const AwToken *last);

/* match (build_match.c) */
AwPart aw_build_match(AwBuilder *b, const AwToken *keyword, AwPart subject, AwCaseList cases);
AwCaseList aw_build_cases(AwBuilder *b, const AwCaseList *list, AwCaseItem item);
AwCaseItem aw_build_case(AwBuilder *b, AwPart pattern, const AwPart *guard, AwParts body);
AwPart aw_build_open_sequence(AwBuilder *b, AwParts items, const AwToken *comma);
AwPart aw_build_match_star(AwBuilder *b, const AwToken *star, const AwToken *name);
AwPart aw_build_match_as(AwBuilder *b, AwPart pattern, const AwToken *name);
AwPart aw_build_match_or(AwBuilder *b, AwPart left, AwPart right);
AwPart aw_build_match_value(AwBuilder *b, AwPart literal);
AwPart aw_build_match_name(AwBuilder *b, AwPart dotted);
AwPart aw_build_match_class(AwBuilder *b, AwPart type, AwPatternArgs *args, const AwToken *last);
AwPart aw_build_match_sequence(AwBuilder *b, const AwToken *first, AwParts items,
                               const AwToken *last);
AwPart aw_build_match_group(AwBuilder *b, const AwToken *first, AwParts items, const AwToken *last);
AwPart aw_build_match_mapping(AwBuilder *b, const AwToken *first, AwPatternArgs *items,
                              const AwToken *last);
AwPart aw_build_complex(AwBuilder *b, AwBinaryOp op, AwPart real, const AwToken *imaginary);
AwPatternArgs *aw_build_pattern_args(AwBuilder *b);
AwPatternArgs *aw_build_pattern_arg(AwBuilder *b, AwPatternArgs *list, const AwToken *name,
                                    AwPart pattern);
AwPatternArgs *aw_build_mapping_item(AwBuilder *b, AwPatternArgs *list, AwPart key, AwPart pattern);
AwPatternArgs *aw_build_mapping_rest(AwBuilder *b, AwPatternArgs *list, const AwToken *name);

#endif
