/* The grammar of Aw, which is that of Python 3.11 (The Python Language Reference, chapter 10), for
   lemon. It is LALR(1), so it is wider than Python's in a few places: assignment targets, parameters
   and arguments are parsed as anything and sorted out by the builder. Every action is one call of
   lang/build.h. What is wrong with a text that is refused is found by lang/explain.c. */

%name aw_grammar_
%token_prefix TOK_
%token_type {const AwToken *}
%default_type {AwPart}
%extra_argument {AwBuilder *b}
%stack_size 0

%include {
#include "lang/build.h"

#include <assert.h>
#include <stdlib.h>
#include <stddef.h>
}

%syntax_error   { aw_build_refuse(b); }
%stack_overflow { aw_build_refuse(b); }

/* Made by the driver or the lexer, in no rule: an error token, a character that starts nothing. */
%token ERROR STRAY.

%left OR.
%left AND.
%right NOT.
%left VBAR.
%left CIRCUMFLEX.
%left AMPER.
%left LEFTSHIFT RIGHTSHIFT.
%left PLUS MINUS.
%left STAR SLASH DOUBLESLASH PERCENT AT.
%right UNARY TILDE.
%right DOUBLESTAR.

/* ---- entry ------------------------------------------------------------------------------- */

input ::= START_EXEC file(X).                     { aw_build_module(b, X); }
input ::= START_EVAL expressions(X) NEWLINE.      { aw_build_expression(b, X); }
/* For lang/explain.c, which asks for the trees of pieces of a refused text. */
input ::= START_PIECE subject(X).                 { aw_build_expression(b, X); }
input ::= START_PIECE yield(X).                   { aw_build_expression(b, X); }
input ::= START_PIECE star_named(X) generators(G). { aw_build_bare_generator(b, X, G); }

%type plain_items {AwParts}
expressions(A) ::= plain_items(X).                     { A = aw_build_bare_tuple(b, X, NULL); }
expressions(A) ::= plain_items(X) COMMA(C).            { A = aw_build_bare_tuple(b, X, C); }
plain_items(A) ::= expression(X).                      { A = aw_build_one(b, X); }
plain_items(A) ::= plain_items(L) COMMA expression(X). { A = aw_build_append(b, L, X); }

%type file {AwParts}
file(A) ::= .                     { A = aw_build_none(b); }
file(A) ::= file(X) statement(Y). { A = aw_build_top_statement(b, X, Y); }

/* ---- statements -------------------------------------------------------------------------- */

%type statement {AwParts}
%type statements {AwParts}
%type simple_line {AwParts}
%type simple_list {AwParts}
%type block {AwParts}
statement(A) ::= simple_line(X).                     { A = X; }
statement(A) ::= compound(X).                        { A = aw_build_one(b, X); }
statements(A) ::= statement(X).                      { A = X; }
statements(A) ::= statements(X) statement(Y).        { A = aw_build_concat(b, X, Y); }
simple_line(A) ::= simple_list(X) NEWLINE.           { A = X; }
simple_line(A) ::= simple_list(X) SEMI(E) NEWLINE.   { A = aw_build_end_at(X, E); }
simple_list(A) ::= simple(X).                        { A = aw_build_one(b, X); }
simple_list(A) ::= simple_list(X) SEMI simple(Y).    { A = aw_build_append(b, X, Y); }
block(A) ::= NEWLINE INDENT statements(X) DEDENT.    { A = X; }
block(A) ::= simple_line(X).                         { A = X; }

simple(A) ::= rhs(X).                                { A = aw_build_expr_statement(b, X); }
simple(A) ::= chain(X).                              { A = aw_build_assign(b, X); }
simple(A) ::= rhs(X) augmented(O) rhs(Y).            { A = aw_build_aug_assign(b, X, O, Y); }
simple(A) ::= rhs(X) COLON expression(Y).            { A = aw_build_ann_assign(b, X, Y, NULL); }
simple(A) ::= rhs(X) COLON expression(Y) EQUAL rhs(Z). { A = aw_build_ann_assign(b, X, Y, &Z); }
simple(A) ::= PASS(T).                               { A = aw_build_keyword(b, AST_PASS, T); }
simple(A) ::= BREAK(T).                              { A = aw_build_keyword(b, AST_BREAK, T); }
simple(A) ::= CONTINUE(T).                           { A = aw_build_keyword(b, AST_CONTINUE, T); }
simple(A) ::= RETURN(T).                             { A = aw_build_keyword(b, AST_RETURN, T); }
simple(A) ::= RETURN(T) star_expressions(X).         { A = aw_build_prefix(b, AST_RETURN, T, X); }
simple(A) ::= RAISE(T).                              { A = aw_build_keyword(b, AST_RAISE, T); }
simple(A) ::= RAISE(T) expression(X).                { A = aw_build_raise(b, T, X, NULL); }
simple(A) ::= RAISE(T) expression(X) FROM expression(Y). { A = aw_build_raise(b, T, X, &Y); }
simple(A) ::= DEL(T) star_expressions(X).            { A = aw_build_delete(b, T, X); }
simple(A) ::= ASSERT(T) expression(X).               { A = aw_build_assert(b, T, X, NULL); }
simple(A) ::= ASSERT(T) expression(X) COMMA expression(Y). { A = aw_build_assert(b, T, X, &Y); }
simple(A) ::= GLOBAL(T) names(X).                    { A = aw_build_names(b, AST_GLOBAL, T, X); }
simple(A) ::= NONLOCAL(T) names(X).                  { A = aw_build_names(b, AST_NONLOCAL, T, X); }
simple(A) ::= IMPORT(T) aliases(X).                  { A = aw_build_import(b, T, X); }
simple(A) ::= FROM(T) module(M) IMPORT from_names(X). { A = aw_build_import_from(b, T, M, X); }

%type chain {AwParts}
chain(A) ::= rhs(X) EQUAL rhs(Y).     { A = aw_build_two(b, X, Y); }
chain(A) ::= chain(X) EQUAL rhs(Y).   { A = aw_build_append(b, X, Y); }
rhs(A) ::= star_expressions(X).       { A = X; }
rhs(A) ::= yield(X).                  { A = X; }

%type augmented {int}
augmented(A) ::= PLUSEQUAL.        { A = AW_BINARY_ADD; }
augmented(A) ::= MINUSEQUAL.       { A = AW_BINARY_SUB; }
augmented(A) ::= STAREQUAL.        { A = AW_BINARY_MUL; }
augmented(A) ::= SLASHEQUAL.       { A = AW_BINARY_DIV; }
augmented(A) ::= DOUBLESLASHEQUAL. { A = AW_BINARY_FLOORDIV; }
augmented(A) ::= PERCENTEQUAL.     { A = AW_BINARY_MOD; }
augmented(A) ::= ATEQUAL.          { A = AW_BINARY_MATMUL; }
augmented(A) ::= AMPEREQUAL.       { A = AW_BINARY_AND; }
augmented(A) ::= VBAREQUAL.        { A = AW_BINARY_OR; }
augmented(A) ::= CIRCUMFLEXEQUAL.  { A = AW_BINARY_XOR; }
augmented(A) ::= LEFTSHIFTEQUAL.   { A = AW_BINARY_LSHIFT; }
augmented(A) ::= RIGHTSHIFTEQUAL.  { A = AW_BINARY_RSHIFT; }
augmented(A) ::= DOUBLESTAREQUAL.  { A = AW_BINARY_POW; }

%type names {AwNames *}
names(A) ::= NAME(N).                { A = aw_build_name_list(b, NULL, N); }
names(A) ::= names(X) COMMA NAME(N). { A = aw_build_name_list(b, X, N); }

%type aliases {AwAliasList}
%type alias {AwAliasItem}
%type from_names {AwAliasList}
%type from_list {AwAliasList}
%type from_name {AwAliasItem}
%type module {AwModuleName}
%type dots {AwModuleName}
%type dotted {AwModuleName}
aliases(A) ::= alias(X).                  { A = aw_build_aliases(b, NULL, X); }
aliases(A) ::= aliases(L) COMMA alias(X). { A = aw_build_aliases(b, &L, X); }
alias(A) ::= dotted(M).                   { A = aw_build_alias(b, M, NULL); }
alias(A) ::= dotted(M) AS NAME(N).        { A = aw_build_alias(b, M, N); }
dotted(A) ::= NAME(N).                    { A = aw_build_dotted(N, N); }
dotted(A) ::= dotted(M) DOT NAME(N).      { A = aw_build_dotted(M.first, N); }
module(A) ::= dotted(M).                  { A = M; }
module(A) ::= dots(D).                    { A = D; }
module(A) ::= dots(D) dotted(M).          { A = aw_build_relative(D, M); }
dots(A) ::= DOT.                          { A = aw_build_dots(NULL, 1); }
dots(A) ::= ELLIPSIS.                     { A = aw_build_dots(NULL, 3); }
dots(A) ::= dots(D) DOT.                  { A = aw_build_dots(&D, 1); }
dots(A) ::= dots(D) ELLIPSIS.             { A = aw_build_dots(&D, 3); }
from_names(A) ::= STAR(T).                { A = aw_build_import_star(b, T); }
from_names(A) ::= from_list(L).           { A = L; }
from_names(A) ::= LPAR from_list(L) RPAR(E).       { A = aw_build_aliases_end(L, E); }
from_names(A) ::= LPAR from_list(L) COMMA RPAR(E). { A = aw_build_aliases_end(L, E); }
from_list(A) ::= from_name(X).                     { A = aw_build_aliases(b, NULL, X); }
from_list(A) ::= from_list(L) COMMA from_name(X).  { A = aw_build_aliases(b, &L, X); }
from_name(A) ::= NAME(M).                 { A = aw_build_alias(b, aw_build_dotted(M, M), NULL); }
from_name(A) ::= NAME(M) AS NAME(N).      { A = aw_build_alias(b, aw_build_dotted(M, M), N); }

/* ---- compound statements ----------------------------------------------------------------- */

compound(A) ::= IF(T) named(X) COLON block(Y) elifs(L) else(E).
    { A = aw_build_if(b, T, X, Y, L, E); }
compound(A) ::= WHILE(T) named(X) COLON block(Y) else(E). { A = aw_build_while(b, T, X, Y, E); }
compound(A) ::= for(X).                                   { A = X; }
compound(A) ::= ASYNC(T) for(X).                          { A = aw_build_async(b, T, X); }
compound(A) ::= with(X).                                  { A = X; }
compound(A) ::= ASYNC(T) with(X).                         { A = aw_build_async(b, T, X); }
compound(A) ::= definition(X).                            { A = X; }
compound(A) ::= decorators(D) definition(X).              { A = aw_build_decorate(b, D, X); }
compound(A) ::= try(X).                                   { A = X; }
compound(A) ::= MATCH(T) subject(X) COLON NEWLINE INDENT cases(Y) DEDENT.
    { A = aw_build_match(b, T, X, Y); }

%type elifs {AwParts}
elifs(A) ::= .                                         { A = aw_build_none(b); }
elifs(A) ::= elifs(L) ELIF(T) named(X) COLON block(Y). { A = aw_build_elif(b, L, T, X, Y); }
%type else {AwParts}
else(A) ::= .                     { A = aw_build_none(b); }
else(A) ::= ELSE COLON block(X).  { A = X; }

for(A) ::= FOR(T) targets(X) IN star_expressions(Y) COLON block(Z) else(E).
    { A = aw_build_for(b, T, X, Y, Z, E); }

%type with_items {AwWithItems *}
%type with_item {AwWithItem}
with(A) ::= WITH(T) with_items(X) COLON block(Y).    { A = aw_build_with(b, T, X, Y); }
with_items(A) ::= with_item(X).                      { A = aw_build_with_items(b, NULL, X); }
with_items(A) ::= with_items(L) COMMA with_item(X).  { A = aw_build_with_items(b, L, X); }
with_item(A) ::= expression(X).                      { A = aw_build_with_item(b, X, NULL); }
with_item(A) ::= expression(X) AS target(Y).         { A = aw_build_with_item(b, X, &Y); }

%type decorators {AwParts}
decorators(A) ::= AT named(X) NEWLINE.                { A = aw_build_one(b, X); }
decorators(A) ::= decorators(L) AT named(X) NEWLINE.  { A = aw_build_append(b, L, X); }
definition(A) ::= function(X).                        { A = X; }
definition(A) ::= ASYNC(T) function(X).               { A = aw_build_async(b, T, X); }
definition(A) ::= CLASS(T) NAME(N) COLON block(X).    { A = aw_build_class(b, T, N, NULL, X); }
definition(A) ::= CLASS(T) NAME(N) LPAR args(L) RPAR COLON block(X).
    { A = aw_build_class(b, T, N, L, X); }
function(A) ::= DEF(T) NAME(N) LPAR params(P) RPAR returns(R) COLON block(X).
    { A = aw_build_function(b, T, N, P, R, X); }
%type returns {AwNode *}
returns(A) ::= .                      { A = NULL; }
returns(A) ::= RARROW expression(X).  { A = X.node; }

%type handlers {AwParts}
%type finally {AwParts}
%type star_mark {bool}
try(A) ::= TRY(T) COLON block(X) handlers(H) else(E).             { A = aw_build_try(b, T, X, H, E, NULL); }
try(A) ::= TRY(T) COLON block(X) handlers(H) else(E) finally(F).  { A = aw_build_try(b, T, X, H, E, &F); }
try(A) ::= TRY(T) COLON block(X) finally(F).                      { A = aw_build_try_finally(b, T, X, F); }
finally(A) ::= FINALLY COLON block(X).       { A = X; }
handlers(A) ::= handler(X).                  { A = aw_build_one(b, X); }
handlers(A) ::= handlers(L) handler(X).      { A = aw_build_append(b, L, X); }
handler(A) ::= EXCEPT(T) COLON block(X).     { A = aw_build_handler(b, T, false, NULL, NULL, X); }
handler(A) ::= EXCEPT(T) star_mark(S) expression(E) COLON block(X).
    { A = aw_build_handler(b, T, S, &E, NULL, X); }
handler(A) ::= EXCEPT(T) star_mark(S) expression(E) AS NAME(N) COLON block(X).
    { A = aw_build_handler(b, T, S, &E, N, X); }
star_mark(A) ::= .      { A = false; }
star_mark(A) ::= STAR.  { A = true; }

/* ---- parameters: any order here, the builder knows which ones are allowed ------------------ */

%type params {AwParamList *}
%type param_list {AwParamList *}
%type lambda_params {AwParamList *}
%type lambda_list {AwParamList *}
%type param {AwParamItem}
%type lambda_param {AwParamItem}
params(A) ::= .                                         { A = aw_build_params(b); }
params(A) ::= param_list(L).                            { A = L; }
params(A) ::= param_list(L) COMMA(C).                   { A = aw_build_params_comma(b, L, C); }
param_list(A) ::= param(X).                             { A = aw_build_param_add(b, aw_build_params(b), X); }
param_list(A) ::= param_list(L) COMMA param(X).         { A = aw_build_param_add(b, L, X); }
param(A) ::= NAME(N).                                   { A = aw_build_param(b, N, NULL, NULL); }
param(A) ::= NAME(N) COLON expression(X).               { A = aw_build_param(b, N, &X, NULL); }
param(A) ::= NAME(N) EQUAL expression(D).               { A = aw_build_param(b, N, NULL, &D); }
param(A) ::= NAME(N) COLON expression(X) EQUAL expression(D). { A = aw_build_param(b, N, &X, &D); }
param(A) ::= SLASH(T).                                  { A = aw_build_param_mark(b, T); }
param(A) ::= STAR(T).                                   { A = aw_build_param_mark(b, T); }
param(A) ::= STAR(T) NAME(N).                           { A = aw_build_param_star(b, T, N, NULL); }
param(A) ::= STAR(T) NAME(N) COLON star_item(X).        { A = aw_build_param_star(b, T, N, &X); }
param(A) ::= DOUBLESTAR(T) NAME(N).                     { A = aw_build_param_star(b, T, N, NULL); }
param(A) ::= DOUBLESTAR(T) NAME(N) COLON expression(X). { A = aw_build_param_star(b, T, N, &X); }
lambda_params(A) ::= .                                  { A = aw_build_params(b); }
lambda_params(A) ::= lambda_list(L).                    { A = L; }
lambda_params(A) ::= lambda_list(L) COMMA(C).           { A = aw_build_params_comma(b, L, C); }
lambda_list(A) ::= lambda_param(X).                     { A = aw_build_param_add(b, aw_build_params(b), X); }
lambda_list(A) ::= lambda_list(L) COMMA lambda_param(X). { A = aw_build_param_add(b, L, X); }
lambda_param(A) ::= NAME(N).                            { A = aw_build_param(b, N, NULL, NULL); }
lambda_param(A) ::= NAME(N) EQUAL expression(D).        { A = aw_build_param(b, N, NULL, &D); }
lambda_param(A) ::= SLASH(T).                           { A = aw_build_param_mark(b, T); }
lambda_param(A) ::= STAR(T).                            { A = aw_build_param_mark(b, T); }
lambda_param(A) ::= STAR(T) NAME(N).                    { A = aw_build_param_star(b, T, N, NULL); }
lambda_param(A) ::= DOUBLESTAR(T) NAME(N).              { A = aw_build_param_star(b, T, N, NULL); }

/* ---- expressions --------------------------------------------------------------------------- */

%type star_items {AwParts}
star_expressions(A) ::= star_items(X).            { A = aw_build_bare_tuple(b, X, NULL); }
star_expressions(A) ::= star_items(X) COMMA(C).   { A = aw_build_bare_tuple(b, X, C); }
star_items(A) ::= star_item(X).                   { A = aw_build_one(b, X); }
star_items(A) ::= star_items(L) COMMA star_item(X). { A = aw_build_append(b, L, X); }
star_item(A) ::= expression(X).                   { A = X; }
star_item(A) ::= starred(X).                      { A = X; }
starred(A) ::= STAR(T) arith(X).                  { A = aw_build_prefix(b, AST_STARRED, T, X); }

%type target_items {AwParts}
targets(A) ::= target_items(X).                   { A = aw_build_bare_tuple(b, X, NULL); }
targets(A) ::= target_items(X) COMMA(C).          { A = aw_build_bare_tuple(b, X, C); }
target_items(A) ::= target(X).                    { A = aw_build_one(b, X); }
target_items(A) ::= target_items(L) COMMA target(X). { A = aw_build_append(b, L, X); }
target(A) ::= arith(X).                           { A = X; }
target(A) ::= starred(X).                         { A = X; }

yield(A) ::= YIELD(T).                            { A = aw_build_keyword(b, AST_YIELD, T); }
yield(A) ::= YIELD(T) star_expressions(X).        { A = aw_build_prefix(b, AST_YIELD, T, X); }
yield(A) ::= YIELD(T) FROM expression(X).         { A = aw_build_prefix(b, AST_YIELD_FROM, T, X); }

named(A) ::= expression(X).                           { A = X; }
named(A) ::= assignment(X).                           { A = X; }
assignment(A) ::= expression(X) COLONEQUAL expression(Y). { A = aw_build_named_expr(b, X, Y); }
star_named(A) ::= named(X).                           { A = X; }
star_named(A) ::= starred(X).                         { A = X; }
%type named_items {AwParts}
named_items(A) ::= star_named(X).                     { A = aw_build_one(b, X); }
named_items(A) ::= named_items(L) COMMA star_named(X). { A = aw_build_append(b, L, X); }

expression(A) ::= logic(X).                           { A = X; }
expression(A) ::= logic(X) IF logic(C) ELSE expression(Y). { A = aw_build_if_exp(b, X, C, Y); }
expression(A) ::= LAMBDA(T) lambda_params(P) COLON expression(X). { A = aw_build_lambda(b, T, P, X); }

logic(A) ::= logic(X) OR logic(Y).    { A = aw_build_bool_op(b, true, X, Y); }
logic(A) ::= logic(X) AND logic(Y).   { A = aw_build_bool_op(b, false, X, Y); }
logic(A) ::= NOT(T) logic(X).         { A = aw_build_unary(b, AW_UNARY_NOT, T, X); }
logic(A) ::= comparison(X).           { A = X; }
comparison(A) ::= arith(X).           { A = X; }
comparison(A) ::= comparison(X) compare_op(O) arith(Y). { A = aw_build_compare(b, X, O, Y); }

%type compare_op {int}
compare_op(A) ::= EQEQUAL.       { A = AW_COMPARE_EQ; }
compare_op(A) ::= NOTEQUAL.      { A = AW_COMPARE_NE; }
compare_op(A) ::= LESS.          { A = AW_COMPARE_LT; }
compare_op(A) ::= LESSEQUAL.     { A = AW_COMPARE_LE; }
compare_op(A) ::= GREATER.       { A = AW_COMPARE_GT; }
compare_op(A) ::= GREATEREQUAL.  { A = AW_COMPARE_GE; }
compare_op(A) ::= IN.            { A = AW_COMPARE_IN; }
compare_op(A) ::= NOT IN.        { A = AW_COMPARE_NOT_IN; }
compare_op(A) ::= IS.            { A = AW_COMPARE_IS; }
compare_op(A) ::= IS NOT.        { A = AW_COMPARE_IS_NOT; }

arith(A) ::= arith(X) VBAR arith(Y).         { A = aw_build_binary(b, AW_BINARY_OR, X, Y); }
arith(A) ::= arith(X) CIRCUMFLEX arith(Y).   { A = aw_build_binary(b, AW_BINARY_XOR, X, Y); }
arith(A) ::= arith(X) AMPER arith(Y).        { A = aw_build_binary(b, AW_BINARY_AND, X, Y); }
arith(A) ::= arith(X) LEFTSHIFT arith(Y).    { A = aw_build_binary(b, AW_BINARY_LSHIFT, X, Y); }
arith(A) ::= arith(X) RIGHTSHIFT arith(Y).   { A = aw_build_binary(b, AW_BINARY_RSHIFT, X, Y); }
arith(A) ::= arith(X) PLUS arith(Y).         { A = aw_build_binary(b, AW_BINARY_ADD, X, Y); }
arith(A) ::= arith(X) MINUS arith(Y).        { A = aw_build_binary(b, AW_BINARY_SUB, X, Y); }
arith(A) ::= arith(X) STAR arith(Y).         { A = aw_build_binary(b, AW_BINARY_MUL, X, Y); }
arith(A) ::= arith(X) SLASH arith(Y).        { A = aw_build_binary(b, AW_BINARY_DIV, X, Y); }
arith(A) ::= arith(X) DOUBLESLASH arith(Y).  { A = aw_build_binary(b, AW_BINARY_FLOORDIV, X, Y); }
arith(A) ::= arith(X) PERCENT arith(Y).      { A = aw_build_binary(b, AW_BINARY_MOD, X, Y); }
arith(A) ::= arith(X) AT arith(Y).           { A = aw_build_binary(b, AW_BINARY_MATMUL, X, Y); }
arith(A) ::= arith(X) DOUBLESTAR arith(Y).   { A = aw_build_binary(b, AW_BINARY_POW, X, Y); }
arith(A) ::= PLUS(T) arith(X). [UNARY]       { A = aw_build_unary(b, AW_UNARY_PLUS, T, X); }
arith(A) ::= MINUS(T) arith(X). [UNARY]      { A = aw_build_unary(b, AW_UNARY_MINUS, T, X); }
arith(A) ::= TILDE(T) arith(X). [UNARY]      { A = aw_build_unary(b, AW_UNARY_INVERT, T, X); }
arith(A) ::= AWAIT(T) primary(X).            { A = aw_build_prefix(b, AST_AWAIT, T, X); }
arith(A) ::= primary(X).                     { A = X; }

primary(A) ::= atom(X).                                  { A = X; }
primary(A) ::= primary(X) DOT NAME(N).                   { A = aw_build_attribute(b, X, N); }
primary(A) ::= primary(X) LPAR args(L) RPAR(E).          { A = aw_build_call(b, X, L, E); }
primary(A) ::= primary(X) LPAR(T) named(Y) generators(G) RPAR(E).
    { A = aw_build_call_generator(b, X, T, Y, G, E); }
primary(A) ::= primary(X) LSQB slices(Y) RSQB(E).        { A = aw_build_subscript(b, X, Y, E); }

%type args {AwArgList *}
%type arg_list {AwArgList *}
args(A) ::= .                                       { A = aw_build_args(b); }
args(A) ::= arg_list(L).                            { A = L; }
args(A) ::= arg_list(L) COMMA.                      { A = L; }
arg_list(A) ::= arg(X).                             { A = aw_build_arg_add(b, aw_build_args(b), X); }
arg_list(A) ::= arg_list(L) COMMA arg(X).           { A = aw_build_arg_add(b, L, X); }
%type arg {AwArgItem}
arg(A) ::= named(X).                                { A = aw_build_arg(X); }
arg(A) ::= STAR(T) expression(X).                   { A = aw_build_arg_star(b, T, X); }
arg(A) ::= DOUBLESTAR(T) expression(X).             { A = aw_build_arg_double_star(T, X); }
arg(A) ::= expression(N) EQUAL expression(X).       { A = aw_build_arg_keyword(b, N, X); }

%type slice_items {AwParts}
slices(A) ::= slice_items(X).                       { A = aw_build_slices(b, X, NULL); }
slices(A) ::= slice_items(X) COMMA(C).              { A = aw_build_slices(b, X, C); }
slice_items(A) ::= slice_item(X).                   { A = aw_build_one(b, X); }
slice_items(A) ::= slice_items(L) COMMA slice_item(X). { A = aw_build_append(b, L, X); }
slice_item(A) ::= star_named(X).                    { A = X; }
slice_item(A) ::= bound(X) COLON(C) bound(Y).       { A = aw_build_slice(b, X, C, Y, NULL, NULL); }
slice_item(A) ::= bound(X) COLON(C) bound(Y) COLON(D) bound(Z).
    { A = aw_build_slice(b, X, C, Y, D, &Z); }
bound(A) ::= .                                      { A = aw_build_nothing(); }
bound(A) ::= expression(X).                         { A = X; }

%type generators {AwGeneratorList}
%type generator {AwGenerator}
%type conditions {AwParts}
generators(A) ::= generator(X).                     { A = aw_build_generators(b, NULL, X); }
generators(A) ::= generators(L) generator(X).       { A = aw_build_generators(b, &L, X); }
generator(A) ::= FOR targets(X) IN logic(Y) conditions(L). { A = aw_build_generator(b, false, X, Y, L); }
generator(A) ::= ASYNC FOR targets(X) IN logic(Y) conditions(L). { A = aw_build_generator(b, true, X, Y, L); }
conditions(A) ::= .                                 { A = aw_build_none(b); }
conditions(A) ::= conditions(L) IF logic(X).        { A = aw_build_append(b, L, X); }

/* ---- atoms ----------------------------------------------------------------------------------- */

%type strings {AwStringRun}
atom(A) ::= NAME(N).                      { A = aw_build_name(b, N); }
atom(A) ::= NUMBER(T).                    { A = aw_build_number(b, T); }
atom(A) ::= strings(S).                   { A = aw_build_strings(b, S); }
atom(A) ::= NONE(T).                      { A = aw_build_singleton(b, AW_CONSTANT_NONE, T); }
atom(A) ::= TRUE(T).                      { A = aw_build_singleton(b, AW_CONSTANT_TRUE, T); }
atom(A) ::= FALSE(T).                     { A = aw_build_singleton(b, AW_CONSTANT_FALSE, T); }
atom(A) ::= ELLIPSIS(T).                  { A = aw_build_singleton(b, AW_CONSTANT_ELLIPSIS, T); }
strings(A) ::= STRING(T).                 { A = aw_build_string_run(NULL, T); }
strings(A) ::= strings(S) STRING(T).      { A = aw_build_string_run(&S, T); }

atom(A) ::= LPAR(T) RPAR(E).                    { A = aw_build_display(b, AST_TUPLE, T, aw_build_none(b), E); }
atom(A) ::= LPAR(T) yield(X) RPAR(E).           { A = aw_build_group(b, T, X, E); }
atom(A) ::= LPAR(T) group_items(X) RPAR(E).     { A = aw_build_paren(b, T, X, false, E); }
atom(A) ::= LPAR(T) group_items(X) COMMA RPAR(E). { A = aw_build_paren(b, T, X, true, E); }
atom(A) ::= LPAR(T) group_item(X) generators(G) RPAR(E).
    { A = aw_build_comprehension(b, AST_GENERATOR_EXP, T, X, G, E); }
/* `as` is let in for the sake of `with (a as b, c as d):`, and refused everywhere else. */
%type group_items {AwParts}
group_items(A) ::= group_item(X).               { A = aw_build_one(b, X); }
group_items(A) ::= group_items(L) COMMA group_item(X). { A = aw_build_append(b, L, X); }
group_item(A) ::= star_named(X).                { A = X; }
group_item(A) ::= expression(X) AS target(Y).   { A = aw_build_as(b, X, Y); }

atom(A) ::= LSQB(T) RSQB(E).                    { A = aw_build_display(b, AST_LIST, T, aw_build_none(b), E); }
atom(A) ::= LSQB(T) named_items(X) RSQB(E).     { A = aw_build_display(b, AST_LIST, T, X, E); }
atom(A) ::= LSQB(T) named_items(X) COMMA RSQB(E). { A = aw_build_display(b, AST_LIST, T, X, E); }
atom(A) ::= LSQB(T) star_named(X) generators(G) RSQB(E).
    { A = aw_build_comprehension(b, AST_LIST_COMP, T, X, G, E); }
atom(A) ::= LBRACE(T) named_items(X) RBRACE(E). { A = aw_build_display(b, AST_SET, T, X, E); }
atom(A) ::= LBRACE(T) named_items(X) COMMA RBRACE(E). { A = aw_build_display(b, AST_SET, T, X, E); }
atom(A) ::= LBRACE(T) star_named(X) generators(G) RBRACE(E).
    { A = aw_build_comprehension(b, AST_SET_COMP, T, X, G, E); }

%type pairs {AwParts}
%type pair {AwPair}
atom(A) ::= LBRACE(T) RBRACE(E).                { A = aw_build_dict(b, T, aw_build_none(b), E); }
atom(A) ::= LBRACE(T) pairs(X) RBRACE(E).       { A = aw_build_dict(b, T, X, E); }
atom(A) ::= LBRACE(T) pairs(X) COMMA RBRACE(E). { A = aw_build_dict(b, T, X, E); }
atom(A) ::= LBRACE(T) pair(X) generators(G) RBRACE(E). { A = aw_build_dict_comp(b, T, X, G, E); }
pairs(A) ::= pair(X).                           { A = aw_build_pairs(b, aw_build_none(b), X); }
pairs(A) ::= pairs(L) COMMA pair(X).            { A = aw_build_pairs(b, L, X); }
pair(A) ::= expression(X) COLON expression(Y).  { A = aw_build_pair(&X, Y); }
pair(A) ::= DOUBLESTAR arith(Y).                { A = aw_build_pair(NULL, Y); }

/* ---- match ----------------------------------------------------------------------------------- */

%type cases {AwCaseList}
%type case {AwCaseItem}
subject(A) ::= named_items(X).                  { A = aw_build_bare_tuple(b, X, NULL); }
subject(A) ::= named_items(X) COMMA(C).         { A = aw_build_bare_tuple(b, X, C); }
cases(A) ::= case(X).                           { A = aw_build_cases(b, NULL, X); }
cases(A) ::= cases(L) case(X).                  { A = aw_build_cases(b, &L, X); }
case(A) ::= CASE patterns(P) COLON block(X).    { A = aw_build_case(b, P, NULL, X); }
case(A) ::= CASE patterns(P) IF named(G) COLON block(X). { A = aw_build_case(b, P, &G, X); }

%type pattern_items {AwParts}
patterns(A) ::= pattern_items(X).               { A = aw_build_open_sequence(b, X, NULL); }
patterns(A) ::= pattern_items(X) COMMA(C).      { A = aw_build_open_sequence(b, X, C); }
pattern_items(A) ::= star_pattern(X).           { A = aw_build_one(b, X); }
pattern_items(A) ::= pattern_items(L) COMMA star_pattern(X). { A = aw_build_append(b, L, X); }
star_pattern(A) ::= pattern(X).                 { A = X; }
star_pattern(A) ::= STAR(T) NAME(N).            { A = aw_build_match_star(b, T, N); }
pattern(A) ::= or_pattern(X).                   { A = X; }
pattern(A) ::= or_pattern(X) AS NAME(N).        { A = aw_build_match_as(b, X, N); }
or_pattern(A) ::= closed_pattern(X).            { A = X; }
or_pattern(A) ::= or_pattern(X) VBAR closed_pattern(Y). { A = aw_build_match_or(b, X, Y); }

closed_pattern(A) ::= literal(X).               { A = aw_build_match_value(b, X); }
closed_pattern(A) ::= dotted_value(X).          { A = aw_build_match_name(b, X); }
closed_pattern(A) ::= dotted_value(X) LPAR pattern_args(L) RPAR(E). { A = aw_build_match_class(b, X, L, E); }
closed_pattern(A) ::= LPAR(T) RPAR(E).          { A = aw_build_match_sequence(b, T, aw_build_none(b), E); }
closed_pattern(A) ::= LPAR(T) pattern_items(X) RPAR(E). { A = aw_build_match_group(b, T, X, E); }
closed_pattern(A) ::= LPAR(T) pattern_items(X) COMMA RPAR(E). { A = aw_build_match_sequence(b, T, X, E); }
closed_pattern(A) ::= LSQB(T) RSQB(E).          { A = aw_build_match_sequence(b, T, aw_build_none(b), E); }
closed_pattern(A) ::= LSQB(T) pattern_items(X) RSQB(E). { A = aw_build_match_sequence(b, T, X, E); }
closed_pattern(A) ::= LSQB(T) pattern_items(X) COMMA RSQB(E). { A = aw_build_match_sequence(b, T, X, E); }
closed_pattern(A) ::= LBRACE(T) mapping(L) RBRACE(E). { A = aw_build_match_mapping(b, T, L, E); }

dotted_value(A) ::= NAME(N).                    { A = aw_build_name(b, N); }
dotted_value(A) ::= dotted_value(X) DOT NAME(N). { A = aw_build_attribute(b, X, N); }
literal(A) ::= strings(S).                      { A = aw_build_strings(b, S); }
literal(A) ::= NONE(T).                         { A = aw_build_singleton(b, AW_CONSTANT_NONE, T); }
literal(A) ::= TRUE(T).                         { A = aw_build_singleton(b, AW_CONSTANT_TRUE, T); }
literal(A) ::= FALSE(T).                        { A = aw_build_singleton(b, AW_CONSTANT_FALSE, T); }
literal(A) ::= signed_number(X).                { A = X; }
literal(A) ::= signed_number(X) PLUS NUMBER(T). { A = aw_build_complex(b, AW_BINARY_ADD, X, T); }
literal(A) ::= signed_number(X) MINUS NUMBER(T). { A = aw_build_complex(b, AW_BINARY_SUB, X, T); }
signed_number(A) ::= NUMBER(T).                 { A = aw_build_number(b, T); }
signed_number(A) ::= MINUS(M) NUMBER(T).        { A = aw_build_unary(b, AW_UNARY_MINUS, M, aw_build_number(b, T)); }

%type pattern_args {AwPatternArgs *}
%type pattern_arg_list {AwPatternArgs *}
pattern_args(A) ::= .                                         { A = aw_build_pattern_args(b); }
pattern_args(A) ::= pattern_arg_list(L).                      { A = L; }
pattern_args(A) ::= pattern_arg_list(L) COMMA.                { A = L; }
pattern_arg_list(A) ::= pattern(X).                           { A = aw_build_pattern_arg(b, NULL, NULL, X); }
pattern_arg_list(A) ::= NAME(N) EQUAL pattern(X).             { A = aw_build_pattern_arg(b, NULL, N, X); }
pattern_arg_list(A) ::= pattern_arg_list(L) COMMA pattern(X). { A = aw_build_pattern_arg(b, L, NULL, X); }
pattern_arg_list(A) ::= pattern_arg_list(L) COMMA NAME(N) EQUAL pattern(X). { A = aw_build_pattern_arg(b, L, N, X); }

%type mapping {AwPatternArgs *}
%type mapping_list {AwPatternArgs *}
mapping(A) ::= .                                              { A = aw_build_pattern_args(b); }
mapping(A) ::= mapping_list(L).                               { A = L; }
mapping(A) ::= mapping_list(L) COMMA.                         { A = L; }
mapping_list(A) ::= mapping_key(K) COLON pattern(X).          { A = aw_build_mapping_item(b, NULL, K, X); }
mapping_list(A) ::= DOUBLESTAR NAME(N).                       { A = aw_build_mapping_rest(b, NULL, N); }
mapping_list(A) ::= mapping_list(L) COMMA mapping_key(K) COLON pattern(X). { A = aw_build_mapping_item(b, L, K, X); }
mapping_list(A) ::= mapping_list(L) COMMA DOUBLESTAR NAME(N). { A = aw_build_mapping_rest(b, L, N); }
mapping_key(A) ::= literal(X).                                { A = X; }
mapping_key(A) ::= dotted_value(X).                           { A = X; }
