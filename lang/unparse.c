/* Annotations as text: what `from __future__ import annotations` puts in place of their values. */
#include "lang/codegen.h"

AwText aw_compile_unparse(AwCompiler *compiler, const AwNode *node)
{
    (void)node;
    return aw_compile_text(compiler, "", 0);
}
