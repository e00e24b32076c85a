# Objects: reading and writing attributes: particles in a box.
# expect: 89063 300735


class Particle:
    def __init__(self, x, y, dx, dy):
        self.x = x
        self.y = y
        self.dx = dx
        self.dy = dy
        self.bounces = 0


def move(particles, width, height):
    for p in particles:
        p.x += p.dx
        p.y += p.dy
        if p.x < 0 or p.x >= width:
            p.dx = -p.dx
            p.x += p.dx
            p.bounces += 1
        if p.y < 0 or p.y >= height:
            p.dy = -p.dy
            p.y += p.dy
            p.bounces += 1


def main():
    particles = [Particle(i * 7 % 100, i * 13 % 80, i % 5 - 2, i % 7 - 3) for i in range(1000)]
    for _ in range(9000):
        move(particles, 100, 80)
    print(sum([p.x + p.y for p in particles]), sum([p.bounces for p in particles]))


main()
