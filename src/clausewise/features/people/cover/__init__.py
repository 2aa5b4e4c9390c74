"""Who acts in a role on a day: its holder, a deputy, or the next in the chain; never nobody."""
