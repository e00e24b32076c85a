# An object stored in a class body is told its name through __set_name__.
class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)  # expect: set_name Form title
        # expect: set_name Form size
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return "the field itself"
        return getattr(instance, self.name, "unset")

    def __set__(self, instance, value):
        setattr(instance, self.name, value)


class Form:
    title = Field()
    size = Field()


form = Form()
print(form.title)  # expect: unset
form.title = "T"
print(form.title, form.size, form.__dict__, Form.size)
# expect: T unset {'_title': 'T'} the field itself
