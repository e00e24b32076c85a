# Runs lemon on INPUT and leaves grammar.c and grammar.h in OUTPUT_DIR; fails on errors and conflicts.
# The files are made aside, so that a failed run leaves nothing behind that looks up to date.

get_filename_component(name ${INPUT} NAME_WE)
set(scratch ${OUTPUT_DIR}/lemon)
file(MAKE_DIRECTORY ${scratch})
execute_process(
    COMMAND ${LEMON} -T${TEMPLATE} -d${scratch} ${INPUT}
    RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT status EQUAL 0 OR said MATCHES "conflict|warning|error")
    file(REMOVE ${OUTPUT_DIR}/${name}.c)
    message("${said}")
    message(FATAL_ERROR "lemon refuses ${INPUT} (states and conflicts: ${scratch}/${name}.out)")
endif()
file(COPY_FILE ${scratch}/${name}.c ${OUTPUT_DIR}/${name}.c)
file(COPY_FILE ${scratch}/${name}.h ${OUTPUT_DIR}/${name}.h)
