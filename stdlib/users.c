/* users.c: module _users: the system's lists of users and groups, for the modules pwd and grp. */
#include "stdlib/modules.h"
#include "stdlib/os_inside.h"
#include "vm/objects/container.h"
#include "vm/objects/number.h"
#include "vm/objects/raise.h"
#include "vm/objects/str.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>

#define NATIVE(name) static AwStatus users_##name(AwVM *vm, AwValue *args, int argc, AwValue *out)
#define STATUS       AW_OS_STATUS

static AwValue text_of(AwVM *vm, const char *text)
{
    return text ? aw_os_name(vm, text, false) : AW_NONE;
}

/* The seven facts about a user, as a tuple. */
static AwValue user_facts(AwVM *vm, const struct passwd *user)
{
    AwValue items[7] = {text_of(vm, user->pw_name),  text_of(vm, user->pw_passwd),
                        aw_from_int(user->pw_uid),   aw_from_int(user->pw_gid),
                        text_of(vm, user->pw_gecos), text_of(vm, user->pw_dir),
                        text_of(vm, user->pw_shell)};
    for (int i = 0; i < 7; i++)
        if (!items[i])
            return AW_UNSET;
    return aw_tuple_new(vm, items, 7);
}

/* The four facts about a group, as a tuple. */
static AwValue group_facts(AwVM *vm, const struct group *group)
{
    AwValue members = aw_list_new(vm, NULL, 0);
    for (char **member = group->gr_mem; members && *member; member++) {
        AwValue name = text_of(vm, *member);
        if (!name || !aw_list_append(vm, members, name))
            return AW_UNSET;
    }
    AwValue items[4] = {text_of(vm, group->gr_name), text_of(vm, group->gr_passwd),
                        aw_from_int(group->gr_gid), members};
    return items[0] && items[1] && members ? aw_tuple_new(vm, items, 4) : AW_UNSET;
}

/* None where the system knows nobody of that name or number. */
static AwStatus found(AwVM *vm, AwValue facts, bool any, AwValue *out)
{
    *out = any ? facts : AW_NONE;
    (void)vm;
    return STATUS(*out);
}

NATIVE(user_by_name)
{
    (void)argc;
    AwOsPath name;
    if (!aw_os_path(vm, args[0], "", "name", 0, &name))
        return AW_RAISED;
    struct passwd *user = getpwnam(name.text);
    return found(vm, user ? user_facts(vm, user) : AW_UNSET, user, out);
}

NATIVE(user_by_id)
{
    (void)argc;
    int64_t id;
    if (!aw_os_id(vm, args[0], "uid", &id))
        return AW_RAISED;
    struct passwd *user = getpwuid((uid_t)id);
    return found(vm, user ? user_facts(vm, user) : AW_UNSET, user, out);
}

NATIVE(users)
{
    (void)args, (void)argc;
    struct passwd *user;
    *out = aw_list_new(vm, NULL, 0);
    bool ok = *out != AW_UNSET;
    setpwent();
    while (ok && (user = getpwent())) {
        AwValue facts = user_facts(vm, user);
        ok = facts && aw_list_append(vm, *out, facts);
    }
    endpwent();
    return STATUS(ok);
}

NATIVE(group_by_name)
{
    (void)argc;
    AwOsPath name;
    if (!aw_os_path(vm, args[0], "", "name", 0, &name))
        return AW_RAISED;
    struct group *group = getgrnam(name.text);
    return found(vm, group ? group_facts(vm, group) : AW_UNSET, group, out);
}

NATIVE(group_by_id)
{
    (void)argc;
    int64_t id;
    if (!aw_os_id(vm, args[0], "gid", &id))
        return AW_RAISED;
    struct group *group = getgrgid((gid_t)id);
    return found(vm, group ? group_facts(vm, group) : AW_UNSET, group, out);
}

NATIVE(groups)
{
    (void)args, (void)argc;
    struct group *group;
    *out = aw_list_new(vm, NULL, 0);
    bool ok = *out != AW_UNSET;
    setgrent();
    while (ok && (group = getgrent())) {
        AwValue facts = group_facts(vm, group);
        ok = facts && aw_list_append(vm, *out, facts);
    }
    endgrent();
    return STATUS(ok);
}

static const AwNativeDef functions[] = {
    {"user_by_name(name, /)", users_user_by_name, 0, "The facts about a user, or None."},
    {"user_by_id(uid, /)", users_user_by_id, 0, "The same by the number."},
    {"users()", users_users, 0, "The facts about all users."},
    {"group_by_name(name, /)", users_group_by_name, 0, "The facts about a group, or None."},
    {"group_by_id(gid, /)", users_group_by_id, 0, "The same by the number."},
    {"groups()", users_groups, 0, "The facts about all groups."},
    {0}};

const AwModuleDef aw__users_module = {"_users", "Users and groups.", functions, NULL};
