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
        print(error)  # expect: Robot.__init__() missing 1 required positional argument: 'name'
        # expect: Robot.__init__() takes 2 positional arguments but 3 were given
        # expect: Robot.move() missing 1 required positional argument: 'steps'
        # expect: Robot.move() takes 2 positional arguments but 3 were given
        # expect: Robot.move() missing 2 required positional arguments: 'self' and 'steps'
        # expect: Robot.move() got an unexpected keyword argument 'step'
        # expect: Robot.help() missing 1 required positional argument: 'topic'
        # expect: Robot.make() missing 1 required positional argument: 'kind'
        # expect: Robot.make() takes 2 positional arguments but 3 were given


robot = Robot("R2")
attempt(lambda: Robot())
attempt(lambda: Robot("R2", 7))
attempt(lambda: robot.move())
attempt(lambda: robot.move(1, 2))
attempt(lambda: Robot.move())
attempt(lambda: robot.move(step=1))
attempt(lambda: Robot.help())
attempt(lambda: Robot.make())
attempt(lambda: robot.make(1, 2))
