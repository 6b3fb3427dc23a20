"""The commands, a module each by its name, loaded when it is used; what several need stands in the rooms beside this one."""
