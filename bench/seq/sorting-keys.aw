# Sorting: with a key: a lambda, len, an attribute, and in two passes because sorting is stable.
# expect: 2392 p23157 p10387


class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age


def main():
    people = []
    seed = 3
    for i in range(30000):
        seed = seed * 48271 % 2147483647
        people.append(Person("p" + str(seed % 100003), seed % 90))
    check = 0
    for _ in range(26):
        by_age = sorted(people, key=lambda person: person.age)
        check += by_age[1000].age
        by_name = sorted(people, key=lambda person: person.name)
        by_name.sort(key=lambda person: -person.age)
        check += by_name[1000].age
        names = [person.name for person in people]
        check += len(sorted(names, key=len)[100])
    print(check, by_age[0].name, by_name[0].name)


main()
