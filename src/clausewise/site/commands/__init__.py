"""The subcommands of `clausewise`, one module each; every module offers one `command`."""
