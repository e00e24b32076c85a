# Loggers set up by a dict; files that are rotated; records through memory and queues.
import logging
import logging.config
import logging.handlers
import os
import queue
import tempfile

logging.config.dictConfig(
    {
        "version": 1,
        "formatters": {"plain": {"format": "%(name)s|%(levelname)s|%(message)s"}},
        "filters": {"mine": {"name": "app"}},
        "handlers": {
            "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "plain", "filters": ["mine"]}
        },
        "loggers": {"app": {"level": "INFO"}},
        "root": {"level": "DEBUG", "handlers": ["out"]},
    }
)
logging.getLogger("app.part").info("seen %d", 1)  # expect: app.part|INFO|seen 1
logging.getLogger("app").debug("too low")
logging.getLogger("other").error("filtered")
for bad in ({}, {"version": 2}, {"version": 1, "root": {"handlers": ["none"]}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as error:
        print(error)
# expect: dictionary doesn't specify a version
# expect: Unsupported version: 2
# expect: Unable to configure root logger

with tempfile.TemporaryDirectory() as folder:
    handler = logging.handlers.RotatingFileHandler(os.path.join(folder, "log"), maxBytes=20, backupCount=2)
    logger = logging.getLogger("rotating")
    logger.propagate = False
    logger.addHandler(handler)
    for number in range(7):
        logger.warning("message %d", number)
    handler.close()
    print(sorted(os.listdir(folder)), open(os.path.join(folder, "log.1")).read())  # expect: ['log', 'log.1', 'log.2'] message 5
    # expect:

target = logging.StreamHandler(__import__("sys").stdout)
target.setFormatter(logging.Formatter("%(message)s!"))
memory = logging.handlers.MemoryHandler(3, target=target)
logger.handlers = [memory]
logger.warning("a")
logger.warning("b")
print("nothing yet")  # expect: nothing yet
logger.error("grave")
# expect: a!
# expect: b!
# expect: grave!
pipe = queue.Queue()
listener = logging.handlers.QueueListener(pipe, target)
logger.handlers = [logging.handlers.QueueHandler(pipe)]
listener.start()
logger.warning("through a %s", "queue")
listener.stop()  # expect: through a queue!
