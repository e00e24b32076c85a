/* The rules by which refused texts are read once more: see lang/explain_rules.c. */
#ifndef AW_LANG_EXPLAIN_RULES_H
#define AW_LANG_EXPLAIN_RULES_H

/* One rule: "name: alternatives". The list ends with NULL; the first rule is that of a file. */
extern const char *const aw_explain_rules[];

#endif
