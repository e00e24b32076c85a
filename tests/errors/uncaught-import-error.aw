# A module that is not there.
# status: 1
# stderr: line 5, in <module>
# stderr: ModuleNotFoundError: No module named 'no_such_module_anywhere'
import no_such_module_anywhere
