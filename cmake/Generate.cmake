# Sources made at build time: the lexer (re2c), the parser (lemon), the library written in Aw.
# Each function sets OUT to the generated C files, or to nothing while its input does not exist.

set(AW_GENERATED ${CMAKE_BINARY_DIR}/generated)

function(aw_generate_lexer out input)
    set(${out} "" PARENT_SCOPE)
    file(GLOB found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${input})
    if(NOT found)
        return()
    endif()
    find_program(RE2C re2c REQUIRED)
    set(output ${AW_GENERATED}/lang/lexer.c)
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${AW_GENERATED}/lang
        COMMAND ${RE2C} -W -Werror --bit-vectors -o ${output} ${CMAKE_SOURCE_DIR}/${input}
        DEPENDS ${CMAKE_SOURCE_DIR}/${input}
        COMMENT "re2c ${input}"
        VERBATIM)
    set(${out} ${output} PARENT_SCOPE)
endfunction()

function(aw_generate_parser out input)
    set(${out} "" PARENT_SCOPE)
    file(GLOB found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${input})
    if(NOT found)
        return()
    endif()
    find_program(LEMON lemon REQUIRED)
    find_file(LEMON_TEMPLATE lempar.c REQUIRED PATHS /usr PATH_SUFFIXES share/lemon)
    set(output ${AW_GENERATED}/lang/grammar.c)
    set(header ${AW_GENERATED}/lang/grammar.h)
    add_custom_command(
        OUTPUT ${output} ${header}
        COMMAND ${CMAKE_COMMAND} -DLEMON=${LEMON} -DTEMPLATE=${LEMON_TEMPLATE}
                -DINPUT=${CMAKE_SOURCE_DIR}/${input} -DOUTPUT_DIR=${AW_GENERATED}/lang
                -P ${CMAKE_SOURCE_DIR}/cmake/lemon.cmake
        DEPENDS ${CMAKE_SOURCE_DIR}/${input} ${CMAKE_SOURCE_DIR}/cmake/lemon.cmake
        COMMENT "lemon ${input}"
        VERBATIM)
    # The frame of the generated parser is lemon's, so are its unused things.
    set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS
        "-Wno-unused-parameter;-Wno-unused-variable;-Wno-unused-but-set-variable;-Wno-sign-compare;-Wno-missing-prototypes;-Wno-type-limits")
    set(${out} ${output} ${header} PARENT_SCOPE)
endfunction()

function(aw_embed_sources out folder)
    set(${out} "" PARENT_SCOPE)
    if(NOT EXISTS ${CMAKE_SOURCE_DIR}/${folder}/embedded.h)
        return()
    endif()
    file(GLOB_RECURSE inputs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.aw)
    set(output ${AW_GENERATED}/${folder}/embedded_sources.c)
    string(REPLACE ";" "|" joined "${inputs}")
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR}/${folder} -DOUTPUT=${output}
                "-DINPUTS=${joined}" -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
        DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
        COMMENT "embedding ${folder}/**/*.aw"
        VERBATIM)
    set(${out} ${output} PARENT_SCOPE)
endfunction()

# Tables from the files of the Unicode database, by cmake/unicode_<what>.awk. A system that has no package of them builds
# without: then \\N{...} in strings is refused, and so is the module unicodedata.
function(aw_generate_unicode what out)
    set(files "")
    foreach(name ${ARGN})
        find_file(AW_UNICODE_${name} ${name} PATHS /usr/share/unicode /usr/share/unicode/ucd
                  /usr/share/unicode-character-database /opt/homebrew/share/unicode NO_DEFAULT_PATH)
        if(AW_UNICODE_${name})
            list(APPEND files ${AW_UNICODE_${name}})
        endif()
    endforeach()
    list(LENGTH files count)
    list(LENGTH ARGN wanted)
    if(count LESS wanted)
        message(STATUS "no files of the Unicode database: unicode_${what} is empty")
        set(files /dev/null)
    endif()
    set(output ${AW_GENERATED}/base/unicode_${what}_data.c)
    set(scripts ${CMAKE_SOURCE_DIR}/cmake/unicode_common.awk ${CMAKE_SOURCE_DIR}/cmake/unicode_${what}.awk)
    list(TRANSFORM scripts PREPEND "-f;" OUTPUT_VARIABLE with_scripts)
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${AW_GENERATED}/base
        COMMAND awk ${with_scripts} ${files} > ${output}
        DEPENDS ${scripts} ${files}
        COMMENT "unicode_${what}"
        VERBATIM)
    set(${out} ${output} PARENT_SCOPE)
endfunction()
