"""Asks Cedar for decisions, in a process of its own: JSON in, JSON out."""

import json
import sys

import cedarpy


def request(action, facts):
    return {
        "principal": 'Person::"asking"',
        "action": f'Action::"{action}"',
        "resource": 'Policy::"asked"',
        "context": facts,
    }


def told(result):
    names = result.diagnostics.id_annotations_by_reason
    reasons = [names[reason] for reason in result.diagnostics.reasons]
    return {
        "allowed": result.decision == cedarpy.Decision.Allow,
        "reasons": reasons,
        "errors": result.diagnostics.errors,
    }


def main():
    asked = json.load(sys.stdin)
    policies = cedarpy.PolicySet.from_str(asked["policies"])
    requests = [request(asked["action"], facts) for facts in asked["questions"]]
    results = cedarpy.is_authorized_batch(requests, policies, [])
    json.dump([told(result) for result in results], sys.stdout)


if __name__ == "__main__":
    main()
