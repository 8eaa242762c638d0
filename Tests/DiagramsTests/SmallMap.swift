let smallMap = ""
