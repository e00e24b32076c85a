/* prompt.h: the interactive prompt. */
#ifndef AW_CLI_PROMPT_H
#define AW_CLI_PROMPT_H

#include "cli/run.h"

/* Reads, runs and shows until the end of input; gives the exit status. */
int aw_prompt(AwRunOptions options);

#endif
