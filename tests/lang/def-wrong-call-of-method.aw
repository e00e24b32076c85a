# Wrong calls of methods use the qualified name and count self.
class Robot:
    def __init__(self, name):
        self.name = name

    def move(self, steps):
        pass

    @staticmethod
    def help(topic):
        pass

    @classmethod
    def make(cls, kind):
        pass


def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)


robot = Robot("R2")
attempt(lambda: Robot())  # expect: Robot.__init__() missing 1 required positional argument: 'name'
attempt(lambda: Robot("R2", 7))
# expect: Robot.__init__() takes 2 positional arguments but 3 were given
attempt(lambda: robot.move())
# expect: Robot.move() missing 1 required positional argument: 'steps'
attempt(lambda: robot.move(1, 2))
# expect: Robot.move() takes 2 positional arguments but 3 were given
attempt(lambda: Robot.move())
# expect: Robot.move() missing 2 required positional arguments: 'self' and 'steps'
attempt(lambda: robot.move(step=1))
# expect: Robot.move() got an unexpected keyword argument 'step'
attempt(lambda: Robot.help())
# expect: Robot.help() missing 1 required positional argument: 'topic'
attempt(lambda: Robot.make())  # expect: Robot.make() missing 1 required positional argument: 'kind'
attempt(lambda: robot.make(1, 2))
# expect: Robot.make() takes 2 positional arguments but 3 were given
