"""What every engine is given to decide: 45 facts, forty rules, and facts drawn at random."""
