extension NewAgreement {
  static let english = """
    # A new agreement. Lines that begin with # are explanations and may be deleted.
    # Try:  maal check . --language en    the goal check on the terminal
    #       maal validate .               every fault in the file and the data, with line and column
    #       maal report .                 all reports

    # A text may stand in one language, or as {da: ..., en: ...}.
    title: New health agreement
    first: 2022-01-01
    last: 2026-12-31
    # The code of the area that the agreement is for, and the file of areas.
    area: 1082
    areas: areas.csv

    # The files of data, and what their columns are called. They have to lie in the folder of this file.
    sources:
      # series: a row is a period (and an area) with numerator and denominator, or with a value.
      offers:
        file: offers.csv
        shape: series
        columns: {period: year, area: municipality, numerator: offered, denominator: people}
        # Only rows in which a column has a certain value:   where: {group: adults}
        # A new definition from a certain period on:         breaks: [2024]
        # Delete the next line when the figures are real: it marks them in every report.
        illustrative: yes
      # register: a row is a municipality's status from one day to another (yes, no, declined or unknown).
      participation:
        file: participation.csv
        shape: register
        columns: {area: municipality, status: status, from: from, to: to, unit: unit}
        illustrative: yes
      # records: a row is a case with a time limit. It follows from the type, or stands in a column (due).
      certificates:
        file: certificates.csv
        shape: records
        columns: {requested: requested, answered: answered, type: type, area: municipality, cancelled: cancelled}
        illustrative: yes

    # What is measured. unit is percent, percentage-points, count, areas, days or kroner.
    indicators:
      offers:
        title: People who were offered the service
        definition: People who were offered the service during the year, of all in the target group.
        unit: percent
        better: higher
        source: offers
        # Counts from 1 to 4 in a municipality are hidden. Another threshold:   hide-below: 10
      participation:
        title: Municipalities that take part in the cooperation
        unit: areas
        source: participation
      certificates:
        title: Certificates answered on time
        unit: percent
        source: certificates

    # The goals: "at least 50 %", "at most 13 %", "at least 3 of 4", "not set" (the target is missing) or "monitored"
    # (without a target).
    goals:
      offers:
        indicator: offers
        target: at least 50 %
        deadline: 2026-12-31
        # Without a baseline the first figure after the agreement's start is used.
        baseline: {period: 2022, value: 32}
      participation:
        indicator: participation
        target: at least 3 of 4
        deadline: 2025-12-31
      certificates:
        indicator: certificates
        target: monitored

    """
}
