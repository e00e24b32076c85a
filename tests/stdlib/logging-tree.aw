# Loggers form a tree by their names; levels are inherited, records go up to the handlers above.
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s|%(name)s|%(funcName)s|%(message)s")
log = logging.getLogger("app.db")
top = logging.getLogger("app")
print(log.parent is top, top.parent is logging.getLogger(), log)  # expect: True True <Logger app.db (INFO)>


def work():
    log.info("rows: %d of %s", 3, "all")


work()  # expect: INFO|app.db|work|rows: 3 of all
log.debug("not shown")
top.setLevel(logging.ERROR)
log.warning("not shown either")
log.error("%(a)s", {"a": 1})  # expect: ERROR|app.db|<module>|1
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{levelname:>8} {message}", style="{"))
handler.addFilter(lambda record: "secret" not in record.getMessage())
log.addHandler(handler)
log.propagate = False
log.critical("alarm")  # expect: CRITICAL alarm
log.critical("secret")
adapter = logging.LoggerAdapter(log, {"user": "ann"})
handler.setFormatter(logging.Formatter("%(user)s: %(message)s"))
adapter.error("hello")  # expect: ann: hello
logging.addLevelName(25, "NOTICE")
print(logging.getLevelName(25), logging.getLevelName(26), logging.getLevelName("ERROR"))
# expect: NOTICE Level 26 40
for wrong in lambda: log.setLevel("LOUD"), lambda: logging.Formatter("x"), lambda: logging.getLogger(5):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
# expect: Unknown level: 'LOUD'
# expect: Invalid format 'x' for '%' style
# expect: A logger name must be a string
