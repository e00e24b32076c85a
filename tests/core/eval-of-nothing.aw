for source in "", "  ", "\n", "# x":
    try:
        eval(source)
    except SyntaxError as error:
        print(error, error.args[1][1:])
# expect: invalid syntax (<string>, line 0) (0, 0, '', 0, 0)
# expect: invalid syntax (<string>, line 0) (0, 0, '', 0, 0)
# expect: invalid syntax (<string>, line 1) (1, 0, '\n', 1, 0)
# expect: invalid syntax (<string>, line 1) (1, 0, '# x', 1, 0)
