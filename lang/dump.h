/* The syntax tree as text, for tests and for looking inside. */
#ifndef AW_LANG_DUMP_H
#define AW_LANG_DUMP_H

#include "base/buffer.h"
#include "lang/ast.h"

/* Appends the tree: (Kind line:col-line:col field ...) with lists in square brackets, - for
   nothing, the bytes of strings in hexadecimal, floats as their 64 bits. */
void aw_dump_ast(const AwAst *ast, AwBuffer *out);

#endif
