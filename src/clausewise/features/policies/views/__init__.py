"""The policies' pages. All are public: a school's policy and its answers belong to nobody alone."""
