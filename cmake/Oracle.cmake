# Finds the CPython that the language tests are compared with: a 3.11 from 3.11.4 on, since earlier
# ones have bugs in asyncio.timeout, and later versions print other messages.

# Sets OUT to the interpreter, or to nothing and NOTICE to a sentence that says why.
function(aw_find_oracle out notice)
    set(seen "")
    foreach(name python3 python3.11)
        find_program(AW_${name} ${name})
        mark_as_advanced(AW_${name})
        if(NOT AW_${name})
            continue()
        endif()
        # The real program: a version manager's wrapper would cost more than the tests themselves.
        execute_process(
            COMMAND ${AW_${name}} -c "import platform, sys
print(platform.python_version(), sys.executable, sep=';')"
            OUTPUT_VARIABLE answer OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
        list(GET answer 0 version)
        list(APPEND seen "${AW_${name}} is ${version}")
        if(version VERSION_GREATER_EQUAL 3.11.4 AND version VERSION_LESS 3.12)
            list(GET answer 1 program)
            set(${out} ${program} PARENT_SCOPE)
            message(STATUS "Oracle: ${program} (CPython ${version})")
            return()
        endif()
    endforeach()
    list(JOIN seen ", " seen)
    set(${out} "" PARENT_SCOPE)
    set(${notice} "oracle is skipped: it needs CPython 3.11, 3.11.4 or later (${seen})" PARENT_SCOPE)
    message(STATUS "Oracle: none; it needs CPython 3.11, 3.11.4 or later (${seen})")
endfunction()
