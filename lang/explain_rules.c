/* The rules by which refused texts are read once more, to find CPython's words for what is
   wrong.

   CPython 3.11 parses with ordered alternatives (a parsing expression grammar), and its messages
   come from further alternatives that match mistakes: which message appears, and where, depends
   on the order in which it tries things. To say the same, Aw has to try the same things in the
   same order; that is the language's grammar (The Python Language Reference, chapter 10) with
   the mistakes of CPython 3.11 between. These rules never build anything and are only read after
   lemon's parser refused a text; grammar.y stays the grammar of Aw.

   Notation, items separated by blanks: 'x'  NAME NUMBER STRING NEWLINE INDENT DEDENT END   a
   token "x"        a name that is a keyword only here &&'x'      a token that must come: else
   "expected 'x'" at once, in the first reading too rule       another rule ( | )      grouped
   alternatives         [ ]     optional i? i* i+   optional, repeated            s.i+
   repeated with s between &i !i      looking ahead                 ~       from here on no other
   alternative counts a=i        a capture, for the error {...}      the end of a mistake: where
   and what (see parse_error in lang/explain.c) An alternative that begins with `%` is tried in
   the second reading only: it is a mistake. A rule whose name is followed by `!` remembers its
   result for both readings of the same place, as CPython does; a rule with `-` switches the
   mistakes off for what it reads. */
#include "lang/explain_rules.h"

#include <stddef.h>

/* clang-format off */
const char *const aw_explain_rules[] = {
"file: statements? END",
"eval: expressions NEWLINE* END",
"statements: statement+",
"statement: compound | simple_line",
"simple_line: simple !';' NEWLINE | ';'.simple+ ';'? NEWLINE",
"simple!: assignment | star_expressions | &'return' return | &('import' | 'from') import"
    " | &'raise' raise | 'pass' | &'del' del | &'yield' yield | &'assert' assert | 'break'"
    " | 'continue' | &'global' global | &'nonlocal' nonlocal",
"compound: &('def' | '@' | 'async') function | &'if' if | &('class' | '@') class"
    " | &('with' | 'async') with | &('for' | 'async') for | &'try' try | &'while' while | match",

/* ---- simple statements ---- */
"assignment: NAME ':' expression ['=' rhs]"
    " | ('(' single_target ')' | single_part) ':' expression ['=' rhs]"
    " | (star_targets '=')+ rhs !'='"
    " | single_target augmented ~ rhs"
    " | % bad_assignment",
"rhs: yield | star_expressions",
"augmented: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**='"
    " | '//='",
"bad_assignment: a=bad_annotated ':' expression {a ONLY_SINGLE_ANNOTATED name:a}"
    " | a=star_named ',' star_nameds* ':' expression {a ONLY_SINGLE_ANNOTATED tuple}"
    " | a=expression ':' expression {a ILLEGAL_ANNOTATED}"
    " | (star_targets '=')* a=star_expressions '=' {target ASSIGN_TO a}"
    " | (star_targets '=')* a=yield '=' {a ASSIGN_TO_YIELD}"
    " | a=star_expressions augmented rhs {a ILLEGAL_AUGMENTED name:a}",
"bad_annotated: list | tuple | '(' bad_annotated ')'",
"return: 'return' star_expressions?",
"raise: 'raise' expression ['from' expression] | 'raise'",
"global: 'global' ','.NAME+",
"nonlocal: 'nonlocal' ','.NAME+",
"del: 'del' del_targets &(';' | NEWLINE) | % 'del' a=star_expressions {target DELETE a}",
"assert: 'assert' expression [',' expression]",
"import: import_name | import_from",
"import_name: 'import' ','.dotted_as_name+",
"import_from: 'from' ('.' | '...')* dotted_name 'import' import_targets"
    " | 'from' ('.' | '...')+ 'import' import_targets",
"import_targets: '(' import_as_names ','? ')' | import_as_names !',' | '*'"
    " | % import_as_names ',' NEWLINE {last TRAILING_COMMA}",
"import_as_names: ','.import_as_name+",
"import_as_name: NAME ['as' NAME]",
"dotted_as_name: dotted_name ['as' NAME]",
"dotted_name: NAME ('.' NAME)*",

/* ---- definitions ---- */
"block!: NEWLINE INDENT statements DEDENT | simple_line | % NEWLINE !INDENT {last EXPECTED_BLOCK}",
"decorators: ('@' named NEWLINE)+",
"class: decorators class_raw | class_raw",
"class_raw: % 'class' NAME ['(' arguments? ')'] NEWLINE {last EXPECTED_COLON}"
    " | % a='class' NAME ['(' arguments? ')'] ':' NEWLINE !INDENT {last BLOCK_AFTER_CLASS line:a}"
    " | 'class' NAME ['(' arguments? ')'] ':' block",
"function: decorators function_raw | function_raw",
"function_raw: % 'async'? a='def' NAME '(' params? ')' ['->' expression] ':' NEWLINE !INDENT"
    " {last BLOCK_AFTER_FUNCTION line:a}"
    " | 'def' NAME &&'(' params? ')' ['->' expression] &&':' block"
    " | 'async' 'def' NAME &&'(' params? ')' ['->' expression] &&':' block",

"params: % bad_params | parameters",
"parameters: slash_plain plain* defaulted* star_etc? | slash_defaulted defaulted* star_etc?"
    " | plain+ defaulted* star_etc? | defaulted+ star_etc? | star_etc",
"slash_plain: plain+ '/' ',' | plain+ '/' &')'",
"slash_defaulted: plain* defaulted+ '/' ',' | plain* defaulted+ '/' &')'",
"star_etc: % bad_star_etc | '*' plain maybe_defaulted* kwds?"
    " | '*' plain_star maybe_defaulted* kwds? | '*' ',' maybe_defaulted+ kwds? | kwds",
"kwds: % bad_kwds | '**' plain",
"plain: param ',' | param &')'",
"plain_star: NAME ':' star_expression ',' | NAME ':' star_expression &')'",
"defaulted: param default ',' | param default &')'",
"maybe_defaulted: param default? ',' | param default? &')'",
"param: NAME [':' expression]",
"default: '=' expression | % a='=' &(')' | ',') {a EXPECTED_DEFAULT}",
"bad_params: plain* (slash_defaulted | defaulted+) a=param (',' | &')') {a NON_DEFAULT_FOLLOWS}"
    " | plain* a='(' plain+ ','? b=')' {a-b PARENTHESIZED_PARAMETERS}"
    " | a='/' ',' {a NOTHING_BEFORE_SLASH}"
    " | (slash_plain | slash_defaulted) maybe_defaulted* a='/' {a SLASH_TWICE}"
    " | (slash_plain | slash_defaulted)? maybe_defaulted* '*' (',' | plain) maybe_defaulted* a='/'"
    " {a SLASH_AFTER_STAR}"
    " | maybe_defaulted+ '/' a='*' {a COMMA_BETWEEN_MARKS}",
"bad_star_etc: a='*' (')' | ',' (')' | '**')) {a BARE_STAR}"
    " | '*' param a='=' {a VARARG_DEFAULT}"
    " | '*' (plain | ',') maybe_defaulted* a='*' (plain | ',') {a STAR_TWICE}",
"bad_kwds: '**' param a='=' {a KWARG_DEFAULT} | '**' param ',' a=param {a AFTER_KWARG}"
    " | '**' param ',' a=('*' | '**' | '/') {a AFTER_KWARG}",

/* ---- compound statements ---- */
"if: % 'if' named NEWLINE {last EXPECTED_COLON}"
    " | % a='if' named ':' NEWLINE !INDENT {last BLOCK_AFTER block:a}"
    " | 'if' named ':' block elif | 'if' named ':' block else?",
"elif: % 'elif' named NEWLINE {last EXPECTED_COLON}"
    " | % a='elif' named ':' NEWLINE !INDENT {last BLOCK_AFTER block:a}"
    " | 'elif' named ':' block elif | 'elif' named ':' block else?",
"else: % a='else' ':' NEWLINE !INDENT {last BLOCK_AFTER block:a} | 'else' &&':' block",
"while: % 'while' named NEWLINE {last EXPECTED_COLON}"
    " | % a='while' named ':' NEWLINE !INDENT {last BLOCK_AFTER block:a}"
    " | 'while' named ':' block else?",
"for: % 'async'? 'for' star_targets 'in' star_expressions NEWLINE {last EXPECTED_COLON}"
    " | % 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT"
    " {last BLOCK_AFTER block:a}"
    " | 'for' star_targets 'in' ~ star_expressions ':' block else?"
    " | 'async' 'for' star_targets 'in' ~ star_expressions ':' block else?"
    " | % bad_for_target",
"bad_for_target: 'async'? 'for' a=star_expressions {target FOR a}",
"with: % 'async'? a='with' ','.(expression ['as' star_target])+ ':' NEWLINE !INDENT"
    " {last BLOCK_AFTER block:a}"
    " | % 'async'? a='with' '(' ','.(expressions ['as' star_target])+ ','? ')' ':' NEWLINE !INDENT"
    " {last BLOCK_AFTER block:a}"
    " | 'with' '(' ','.with_item+ ','? ')' ':' block"
    " | 'with' ','.with_item+ ':' block"
    " | 'async' 'with' '(' ','.with_item+ ','? ')' ':' block"
    " | 'async' 'with' ','.with_item+ ':' block"
    " | % 'async'? 'with' ','.(expression ['as' star_target])+ NEWLINE {last EXPECTED_COLON}"
    " | % 'async'? 'with' '(' ','.(expressions ['as' star_target])+ ','? ')' NEWLINE"
    " {last EXPECTED_COLON}",
"with_item: expression 'as' star_target &(',' | ')' | ':')"
    " | % expression 'as' a=expression &(',' | ')' | ':') {target ASSIGN_TO a}"
    " | expression",
"try: % a='try' ':' NEWLINE !INDENT {last BLOCK_AFTER block:a}"
    " | % 'try' ':' block !('except' | 'finally') {last EXPECTED_EXCEPT}"
    " | % 'try' ':' block* except+ a='except' b='*' expression ['as' NAME] ':' {a-b MIXED_EXCEPT}"
    " | % 'try' ':' block* except_star+ a='except' [expression ['as' NAME]] ':' {a MIXED_EXCEPT}"
    " | 'try' &&':' block finally"
    " | 'try' &&':' block except+ else? finally?"
    " | 'try' &&':' block except_star+ else? finally?",
"except: % a='except' expression ['as' NAME] ':' NEWLINE !INDENT {last BLOCK_AFTER block:a}"
    " | % a='except' ':' NEWLINE !INDENT {last BLOCK_AFTER block:a}"
    " | 'except' expression ['as' NAME] ':' block"
    " | 'except' ':' block"
    " | % bad_except",
"except_star: % a='except' '*' expression ['as' NAME] ':' NEWLINE !INDENT"
    " {last BLOCK_AFTER_EXCEPT_STAR line:a}"
    " | 'except' '*' expression ['as' NAME] ':' block"
    " | % bad_except",
"bad_except: 'except' '*'? a=expression ',' expressions ['as' NAME] ':'"
    " {a> SEVERAL_EXCEPTION_TYPES}"
    " | 'except' '*'? expression ['as' NAME] NEWLINE {last EXPECTED_COLON}"
    " | 'except' NEWLINE {last EXPECTED_COLON}"
    " | 'except' '*' (NEWLINE | ':') {last EXPECTED_EXCEPTION_TYPES}",
"finally: % a='finally' ':' NEWLINE !INDENT {last BLOCK_AFTER block:a} | 'finally' &&':' block",

/* ---- match ---- */
"match: \"match\" subject ':' NEWLINE INDENT case+ DEDENT"
    " | % \"match\" subject NEWLINE {last EXPECTED_COLON}"
    " | % a=\"match\" subject ':' NEWLINE !INDENT {last BLOCK_AFTER block:a}",
"subject: star_named ',' star_nameds? | named",
"case: % \"case\" patterns guard? NEWLINE {last EXPECTED_COLON}"
    " | % a=\"case\" patterns guard? ':' NEWLINE !INDENT {last BLOCK_AFTER block:a}"
    " | \"case\" patterns guard? ':' block",
"guard: 'if' named",
"patterns: open_sequence | pattern",
"pattern: or_pattern 'as' capture"
    " | % or_pattern 'as' a=\"_\" {a WILDCARD_TARGET}"
    " | % or_pattern 'as' !NAME a=expression {a PATTERN_TARGET}"
    " | or_pattern",
"or_pattern: '|'.closed_pattern+",
"closed_pattern: signed_number !('+' | '-') | signed_number ('+' | '-') NUMBER | strings | 'None'"
    " | 'True' | 'False' | capture | \"_\" | attr !('.' | '(' | '=') | '(' pattern ')'"
    " | '[' pattern_sequence? ']' | '(' open_sequence? ')' | mapping_pattern | class_pattern",
"signed_number: NUMBER | '-' NUMBER",
"capture: !\"_\" NAME !('.' | '(' | '=')",
"attr: NAME ('.' NAME)+",
"name_or_attr: NAME ('.' NAME)*",
"open_sequence: star_pattern ',' pattern_sequence?",
"pattern_sequence: ','.star_pattern+ ','?",
"star_pattern: '*' capture | '*' \"_\" | pattern",
"mapping_pattern: '{' '}' | '{' '**' capture ','? '}'"
    " | '{' ','.key_pattern+ ',' '**' capture ','? '}' | '{' ','.key_pattern+ ','? '}'",
"key_pattern: (signed_number ('+' | '-') NUMBER | signed_number | strings | 'None' | 'True'"
    " | 'False' | attr) ':' pattern",
"class_pattern: name_or_attr '(' ')' | name_or_attr '(' positional_patterns ','? ')'"
    " | name_or_attr '(' keyword_patterns ','? ')'"
    " | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')'"
    " | % name_or_attr '(' [positional_patterns ','] keyword_patterns ',' a=positional_patterns"
    " {a POSITIONAL_PATTERN_FOLLOWS}",
"positional_patterns: ','.pattern+",
"keyword_patterns: ','.(NAME '=' pattern)+",

/* ---- expressions ---- */
"expressions: expression (',' expression)+ ','? | expression ',' | expression",
"expression!: % bad_expression | % bad_legacy | disjunction 'if' disjunction 'else' expression"
    " | disjunction | lambda",
"pure_expression-: disjunction 'if' disjunction 'else' expression | disjunction | lambda",
"bad_expression: !(NAME STRING | SOFT) a=disjunction b=pure_expression"
    " {call forgot_comma}"
    " | a=disjunction 'if' b=disjunction !('else' | ':') {a-b EXPECTED_ELSE}",
"bad_legacy: a=NAME !'(' b=star_expressions {call legacy}",
"yield: 'yield' 'from' expression | 'yield' star_expressions?",
"star_expressions: star_expression (',' star_expression)+ ','? | star_expression ','"
    " | star_expression",
"star_expression!: '*' bitwise_or | expression",
"star_nameds: ','.star_named+ ','?",
"star_named: '*' bitwise_or | named",
"walrus: NAME ':=' ~ expression",
"named: walrus | % bad_named | expression !':='",
"bad_named!: a=expression ':=' expression {a WALRUS_TARGET name:a}"
    " | a=NAME '=' b=bitwise_or !('=' | ':=') {a-b MAYBE_WALRUS}"
    " | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or"
    " !('=' | ':=') {a ASSIGN_HERE name:a}",
"disjunction!: conjunction ('or' conjunction)+ | conjunction",
"conjunction!: inversion ('and' inversion)+ | inversion",
"inversion!: 'not' inversion | comparison",
"comparison: bitwise_or (compare_op bitwise_or)+ | bitwise_or",
"compare_op: '==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is'",
"bitwise_or!: bitwise_xor ('|' bitwise_xor)*",
"bitwise_xor!: bitwise_and ('^' bitwise_and)*",
"bitwise_and!: shift ('&' shift)*",
"shift!: sum (('<<' | '>>') sum)*",
"sum!: term (('+' | '-') term)*",
"term!: factor (('*' | '/' | '//' | '%' | '@') factor)*",
"factor!: '+' factor | '-' factor | '~' factor | power",
"power: await_primary '**' factor | await_primary",
"await_primary!: 'await' primary | primary",
"primary!: atom ('.' NAME | genexp | '(' arguments? ')' | '[' slices ']')*",
"slices: slice !',' | ','.(slice | starred)+ ','?",
"slice: expression? ':' expression? [':' expression?] | named",
"atom: NAME | 'True' | 'False' | 'None' | &STRING strings | NUMBER | &'(' (tuple | group | genexp)"
    " | &'[' (list | listcomp) | &'{' (dict | set | dictcomp | setcomp) | '...'",
"strings!: STRING+ {check strings}",
"group: '(' (yield | named) ')' | % '(' a=starred ')' {a STARRED_GROUP}"
    " | % '(' a='**' expression ')' {a DOUBLE_STARRED_GROUP}",
"list: '[' star_nameds? ']'",
"tuple: '(' [star_named ',' star_nameds?] ')'",
"set: '{' star_nameds '}'",
/* CPython looks for these mistakes in the first reading too. */
"dict: '{' pairs? '}' | '{' bad_pairs '}'",
"pairs: ','.pair+ ','?",
"pair: '**' bitwise_or | kvpair",
"kvpair: expression ':' expression",
"bad_pairs: ','.pair+ ',' bad_kvpair"
    " | expression ':' a='*' bitwise_or {a> STARRED_DICT_VALUE}"
    " | expression a=':' &('}' | ',') {a EXPECTED_DICT_VALUE}",
"bad_kvpair: a=expression !':' {call expected_dict_colon}"
    " | expression ':' a='*' bitwise_or {a> STARRED_DICT_VALUE}"
    " | expression a=':' &('}' | ',') {a EXPECTED_DICT_VALUE}",
"generators: generator+",
"generator: 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*"
    " | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*"
    " | % bad_for_target",
"listcomp: '[' named generators ']' | % bad_comprehension",
"setcomp: '{' named generators '}' | % bad_comprehension",
"genexp: '(' (walrus | expression !':=') generators ')' | % bad_comprehension",
"dictcomp: '{' kvpair generators '}'"
    " | % '{' a='**' bitwise_or generators '}' {a DICT_UNPACKING_IN_COMPREHENSION}",
"bad_comprehension: ('[' | '(' | '{') a=starred generators {a UNPACKING_IN_COMPREHENSION}"
    " | ('[' | '{') a=star_named ',' b=star_nameds generators {call bare_comprehension_target}"
    " | ('[' | '{') a=star_named b=',' generators {a-b BARE_COMPREHENSION_TARGET}",

/* ---- arguments ---- */
"arguments!: args ','? &')' | % bad_arguments",
"args: ','.(starred | (walrus | expression !':=') !'=')+ [',' kwargs] | kwargs",
"kwargs: ','.kwarg_or_star+ ',' ','.kwarg_or_stars+ | ','.kwarg_or_star+ | ','.kwarg_or_stars+",
"starred: '*' expression",
"kwarg_or_star: % bad_kwarg | NAME '=' expression | starred",
"kwarg_or_stars: % bad_kwarg | NAME '=' expression | '**' expression",
"bad_kwarg: a=('True' | 'False' | 'None') b='=' {a-b ASSIGN_TO text:a}"
    " | a=NAME b='=' expression generators {a-b MAYBE_WALRUS}"
    " | !(NAME '=') a=expression b='=' {a-b KEYWORD_IS_EXPRESSION}",
"bad_arguments: (','.(starred | (walrus | expression !':=') !'=')+ ',' kwargs | kwargs) ',' a='*'"
    " {a UNPACKING_AFTER_KEYWORDS}"
    " | a=expression b=generators ',' [args | expression generators] {call bare_generator}"
    " | a=NAME b='=' expression generators {a-b MAYBE_WALRUS}"
    " | a=args b=generators {call bare_generator_last}"
    " | args ',' a=expression b=generators {call bare_generator_target}"
    " | a=args ',' args {call positional_follows}",

/* ---- lambda ---- */
"lambda: 'lambda' lambda_params? ':' expression",
"lambda_params: % bad_lambda_params | lambda_parameters",
"lambda_parameters: l_slash_plain l_plain* l_defaulted* l_star_etc?"
    " | l_slash_defaulted l_defaulted* l_star_etc? | l_plain+ l_defaulted* l_star_etc?"
    " | l_defaulted+ l_star_etc? | l_star_etc",
"l_slash_plain: l_plain+ '/' ',' | l_plain+ '/' &':'",
"l_slash_defaulted: l_plain* l_defaulted+ '/' ',' | l_plain* l_defaulted+ '/' &':'",
"l_star_etc: % bad_l_star_etc | '*' l_plain l_maybe* l_kwds? | '*' ',' l_maybe+ l_kwds? | l_kwds",
"l_kwds: % bad_l_kwds | '**' l_plain",
"l_plain: NAME ',' | NAME &':'",
"l_defaulted: NAME l_default ',' | NAME l_default &':'",
"l_maybe: NAME l_default? ',' | NAME l_default? &':'",
"l_default: '=' expression | % a='=' &(')' | ',') {a EXPECTED_DEFAULT}",
"bad_lambda_params: l_plain* (l_slash_defaulted | l_defaulted+) a=NAME (',' | &':')"
    " {a NON_DEFAULT_FOLLOWS}"
    " | l_plain* a='(' ','.NAME+ ','? b=')' {a-b PARENTHESIZED_LAMBDA_PARAMETERS}"
    " | a='/' ',' {a NOTHING_BEFORE_SLASH}"
    " | (l_slash_plain | l_slash_defaulted) l_maybe* a='/' {a SLASH_TWICE}"
    " | (l_slash_plain | l_slash_defaulted)? l_maybe* '*' (',' | l_plain) l_maybe* a='/'"
    " {a SLASH_AFTER_STAR}"
    " | l_maybe+ '/' a='*' {a COMMA_BETWEEN_MARKS}",
"bad_l_star_etc: '*' (':' | ',' (':' | '**')) {last BARE_STAR}"
    " | '*' NAME a='=' {a VARARG_DEFAULT}"
    " | '*' (l_plain | ',') l_maybe* a='*' (l_plain | ',') {a STAR_TWICE}",
"bad_l_kwds: '**' NAME a='=' {a KWARG_DEFAULT} | '**' NAME ',' a=NAME {a AFTER_KWARG}"
    " | '**' NAME ',' a=('*' | '**' | '/') {a AFTER_KWARG}",

/* ---- targets ---- */
"star_targets!: star_target !',' | star_target (',' star_target)* ','?",
"star_target!: '*' !'*' star_target | part !t_ahead | star_atom",
"star_atom: NAME | '(' star_target_in_parens ')' | '(' star_tuple? ')' | '[' star_list? ']'",
"star_target_in_parens!: part !t_ahead | star_atom",
"star_tuple: star_target (',' star_target)+ ','? | star_target ','",
"star_list: ','.star_target+ ','?",
"single_target: single_part | NAME | '(' single_target ')'",
"single_part: part !t_ahead",
"part: t_primary ('.' NAME | '[' slices ']')",
"t_primary!: atom &t_ahead (('.' NAME | '[' slices ']' | genexp | '(' arguments? ')') &t_ahead)*",
"t_ahead: '(' | '[' | '.'",
"del_targets: ','.del_target+ ','?",
"del_target!: part !t_ahead | del_atom",
"del_atom: NAME | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'",
NULL,
};
/* clang-format on */
