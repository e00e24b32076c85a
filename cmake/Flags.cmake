# Compiler and linker flags that all of Aw is built with, as the interface library aw_flags.

add_library(aw_flags INTERFACE)
target_include_directories(aw_flags INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
target_compile_definitions(aw_flags INTERFACE AW_VERSION="${PROJECT_VERSION}" _GNU_SOURCE)
target_compile_options(aw_flags INTERFACE
    -Wall -Wextra -Wstrict-prototypes -Wmissing-prototypes -Wundef -Wpointer-arith -Wvla
    -fno-strict-aliasing)
if(AW_WERROR)
    target_compile_options(aw_flags INTERFACE -Werror)
endif()

if(AW_SANITIZE)
    set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=undefined)
    target_compile_options(aw_flags INTERFACE ${sanitizers})
    target_link_options(aw_flags INTERFACE ${sanitizers})
    target_compile_definitions(aw_flags INTERFACE AW_SANITIZE=1)
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(aw_flags INTERFACE -fno-plt -fno-semantic-interposition)
endif()

# The program is loaded at a fixed address: thousands of pointers in its tables then need no relocation at each start, which
# saves a third of the start's time. Modules that are loaded into it stay position-independent.
function(aw_fixed_address target)
    if(NOT AW_SANITIZE AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
        target_compile_options(${target} PRIVATE -fno-pie)
        target_link_options(${target} INTERFACE -no-pie) # of whoever links it
    endif()
endfunction()

# gcc would merge the indirect jumps at the end of each instruction into one, and so take away what
# computed goto is for: a branch prediction of its own for every instruction.
function(aw_tune_interpreter_loop file)
    if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
        set_source_files_properties(${file} PROPERTIES COMPILE_OPTIONS "-fno-gcse;-fno-crossjumping")
    endif()
endfunction()
