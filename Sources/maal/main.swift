print("maal")
